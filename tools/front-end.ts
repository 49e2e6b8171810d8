import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildFrom, isStale, type Inputs } from './stale'

export type Platform = 'h5' | 'weapp'

const root = path.resolve(__dirname, '..')

/** Constants of a deployment are built in (config/index.ts). */
const isConstant = (name: string) => name.startsWith('TARO_APP_')

const inputs = (platform: Platform): Inputs => ({
  root,
  paths: [
    'src',
    'contract',
    'config',
    'package.json',
    'package-lock.json',
    'babel.config.js',
    'tsconfig.json',
  ],
  facts: [
    platform,
    ...Object.entries(process.env)
      .filter(([name]) => isConstant(name))
      .map((pair) => pair.join('='))
      .sort(),
  ],
})

/**
 * The folder of a front-end build, built now unless nothing changed since the last time.
 * @param say told a line at the start and every few seconds, for somebody waiting at a terminal
 */
export async function ensureFrontEnd(platform: Platform, say: (line: string) => void): Promise<string> {
  const output = outputOf(platform)
  if (isStale(output, inputs(platform))) await buildFrontEnd(platform, say)
  return output
}

/** The same, built in any case. Throws with the builder's own words when it fails. */
export async function buildFrontEnd(platform: Platform, say: (line: string) => void): Promise<void> {
  say(`正在构建${platform === 'h5' ? '网页' : '小程序'}，约半分钟……`)
  const start = performance.now()
  const seconds = () => Math.round((performance.now() - start) / 1000)
  const ticking = setInterval(() => say(`  还在构建（${seconds()}秒）`), 5_000)
  try {
    await buildFrom(outputOf(platform), inputs(platform), () => runTaro(platform))
  } finally {
    clearInterval(ticking)
  }
  say(`  构建完成（${seconds()}秒）`)
}

const outputOf = (platform: Platform) => path.join(root, 'dist', platform)

function runTaro(platform: Platform): Promise<void> {
  const taro = path.join(path.dirname(require.resolve('@tarojs/cli/package.json')), 'bin/taro')
  return new Promise((resolve, reject) => {
    // --no-check: Taro's own check of the project looks for the network
    const child = spawn(process.execPath, [taro, 'build', '--type', platform, '--no-check'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (text: Buffer) => (output += text.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`taro build failed\n${output}`))))
  })
}

/** `tsx tools/front-end.ts h5|weapp [--if-stale]` */
function main([platform, flag]: string[]): Promise<unknown> {
  if (platform !== 'h5' && platform !== 'weapp') throw new Error('which one: h5 or weapp?')
  return flag === '--if-stale' ? ensureFrontEnd(platform, console.log) : buildFrontEnd(platform, console.log)
}

if (require.main === module)
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
