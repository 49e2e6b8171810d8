import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../..')
const START_MS = 90_000

export interface RunningHost {
  origin: string
  /** Everything the process has said so far. */
  said(): string
  /** Ends it as an operator does. */
  stop(): Promise<void>
  /** Ends it as a power cut does. */
  kill(): Promise<void>
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

export const newDataDir = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'host-'))
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) }
}

export interface HostProcess {
  child: ChildProcess
  said(): string
  exited: Promise<number | null>
}

/** Starts the host as its npm script does, without waiting for it to answer. */
export function launchHost(args: string[], env: NodeJS.ProcessEnv): HostProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/host/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', CALLS_PER_MINUTE: '100000', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout!.on('data', (chunk) => (text += chunk))
  child.stderr!.on('data', (chunk) => (text += chunk))
  const alone = () => void child.kill('SIGKILL') // a test run that ends leaves no host behind
  process.once('exit', alone)
  child.once('exit', () => process.off('exit', alone))
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  return { child, said: () => text, exited }
}

/** Starts the host and waits until it answers. */
export async function startHost(args: string[], env: NodeJS.ProcessEnv): Promise<RunningHost> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const { child, said, exited } = launchHost(args, { ...env, PORT: String(port) })
  const gone = exited.then((code) => {
    throw new Error(`host exited with ${code}:\n${said()}`)
  })
  gone.catch(() => undefined)
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await exited
  }
  const until = Date.now() + START_MS
  for (;;) {
    const up = await Promise.race([
      fetch(`${origin}/healthz`).then(
        (r) => r.ok,
        () => false,
      ),
      gone,
    ])
    if (up) return { origin, said, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
    if (Date.now() > until) {
      await end('SIGKILL')
      throw new Error(`host did not answer in ${START_MS} ms:\n${said()}`)
    }
    await new Promise((done) => setTimeout(done, 150))
  }
}

export type WireAnswer = { ok: true; data: any } | { ok: false; refusal: { code: string; message: string } }

/** Calls a procedure over HTTP as a phone does. */
export async function callWire(
  origin: string,
  name: string,
  procedure: string,
  input?: unknown,
  session?: string,
) {
  const response = await fetch(`${origin}/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(session && { authorization: `Bearer ${session}` }) },
    body: JSON.stringify({ procedure, input }),
  })
  return (await response.json()) as WireAnswer
}

/** Session of one of the demonstration's people, found by a part of title or name. */
export async function demoSession(origin: string, who: string): Promise<string> {
  const people = await callWire(origin, 'account', 'demoPeople')
  if (!people.ok) throw new Error(people.refusal.code)
  const person = people.data.find((p: { name: string; title: string }) =>
    `${p.name} ${p.title}`.includes(who),
  )
  const answer = await callWire(origin, 'account', 'demoSignIn', { accountId: person.accountId })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.data.session as string
}
