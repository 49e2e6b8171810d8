import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { lastLine, tallyJest, tallyStep, type JestResult, type Tally } from './tally'

/**
 * `npm test`: everything there is to check, one step after another. A failed step stops only those that need it.
 * `npm test -- eslint unit` does these two steps alone.
 */

interface Step {
  name: string
  command: string[]
  /** Steps whose output this one reads. */
  needs?: string[]
  /** A jest project: its tests are counted one by one. */
  jest?: boolean
}

const root = path.resolve(__dirname, '..')
const results = fs.mkdtempSync(path.join(os.tmpdir(), 'test-results-'))
process.once('exit', () => fs.rmSync(results, { recursive: true, force: true }))
/** No step takes nearly as long; what does has hung. Milliseconds. */
const patience = 20 * 60_000

const bin = (name: string) => path.join(root, 'node_modules/.bin', name)
const tool = (name: string, ...args: string[]) => [bin('tsx'), path.join(root, 'tools', name), ...args]
const resultOf = (name: string) => path.join(results, `${name}.json`)

const jestProject = (name: string, workers: number, needs: string[] = []): Step => ({
  name,
  needs,
  jest: true,
  command: [
    bin('jest'),
    '--selectProjects',
    name,
    '--json',
    `--outputFile=${resultOf(name)}`,
    `--maxWorkers=${workers}`,
  ],
})

const cores = os.availableParallelism()

const steps: Step[] = [
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  { name: 'eslint', command: [bin('eslint'), '.', '--max-warnings=0'] },
  { name: 'prettier', command: [bin('prettier'), '--check', '--log-level=warn', '.'] },
  { name: 'h5 build', command: tool('front-end.ts', 'h5', '--if-stale') },
  { name: 'weapp build', command: tool('front-end.ts', 'weapp', '--if-stale') },
  { name: 'functions build', command: tool('build-functions.ts') },
  { name: 'sizes', command: tool('check-size.ts'), needs: ['weapp build', 'functions build'] },
  jestProject('unit', Math.min(cores, 4)),
  jestProject('component', Math.min(cores, 4)),
  jestProject('pglite', Math.min(cores, 4)),
  jestProject('postgres', Math.min(cores, 4)),
  jestProject('e2e', Math.max(1, Math.min(2, Math.floor(cores / 2))), [
    'h5 build',
    'weapp build',
    'functions build',
  ]),
]

/** The steps named on the command line; all when none is named. */
function chosen(names: string[]): Step[] {
  const unknown = names.find((name) => !steps.some((step) => step.name === name))
  if (unknown) throw new Error(`no step ${unknown}; there are: ${steps.map(({ name }) => name).join(', ')}`)
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name))
}

async function main(): Promise<void> {
  const done = new Map<string, Tally>()
  for (const step of chosen(process.argv.slice(2))) {
    const missing = step.needs?.find((need) => done.get(need)?.failed)
    const start = performance.now()
    console.log(`\n▶ ${step.name}`)
    const tally = missing
      ? { passed: 0, failed: 1, remark: `not run: ${missing} failed` }
      : await perform(step)
    done.set(step.name, tally)
    console.log(
      `${tally.failed ? '✗' : '✔'} ${summary(step.name, tally)}, ${((performance.now() - start) / 1000).toFixed(0)} s`,
    )
  }
  console.log('')
  for (const [name, tally] of done) console.log(`${tally.failed ? '✗' : '✔'} ${summary(name, tally)}`)
  const tallies = [...done.values()]
  console.log(lastLine(tallies))
  process.exitCode = tallies.some(({ failed }) => failed > 0) ? 1 : 0
}

async function perform({ name, command, jest }: Step): Promise<Tally> {
  const exitCode = await run(command)
  return jest ? tallyJest(readResult(resultOf(name)), exitCode) : tallyStep(exitCode)
}

/** Exit code of a command that talks to this terminal; null when a signal ended it or it could not start. */
function run([file = '', ...args]: string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout: patience })
    child.on('error', (error) => {
      console.error(error)
      resolve(null)
    })
    child.on('close', resolve)
  })
}

const readResult = (file: string): JestResult | undefined =>
  fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as JestResult) : undefined

const summary = (name: string, { passed, failed, remark }: Tally) =>
  `${name.padEnd(16)} ${passed} passed, ${failed} failed${remark ? ` (${remark})` : ''}`

void main()
