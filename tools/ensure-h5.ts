import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '..')

export async function ensureH5(say: (line: string) => void): Promise<string> {
  const folder = join(ROOT, 'dist/h5')
  if (existsSync(join(folder, 'index.html'))) return folder
  say('正在构建网页……')
  await new Promise<void>((done, fail) => {
    const child = spawn(join(ROOT, 'node_modules/.bin/taro'), ['build', '--type', 'h5', '--no-check'], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    })
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`taro exited ${code}`))))
  })
  return folder
}
