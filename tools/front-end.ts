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

/**
 * Where the calls of a mini-program built with these settings go, in one line for who builds it. Throws when two
 * places are named: one of them would be left without a word.
 */
export function whereItCalls(env: NodeJS.ProcessEnv): string {
  const { TARO_APP_SERVER_URL: server, TARO_APP_CLOUD_ENV: cloudEnv } = env
  if (server && cloudEnv) throw new Error('TARO_APP_SERVER_URL 和 TARO_APP_CLOUD_ENV 只能设一个')
  if (server) return `小程序连服务器 ${server}`
  return cloudEnv
    ? `小程序连云开发环境 ${cloudEnv}`
    : '小程序连它自己的第一个云开发环境；要连别的，设 TARO_APP_CLOUD_ENV=环境号 或 TARO_APP_SERVER_URL=https://…'
}

/** The same, built in any case. Throws with the builder's own words when it fails. */
export async function buildFrontEnd(platform: Platform, say: (line: string) => void): Promise<void> {
  if (platform === 'weapp') say(whereItCalls(process.env))
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
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
