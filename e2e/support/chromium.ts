import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export interface Chromium {
  source: 'system' | 'npm'
  executable: string
  /** What its process needs beside the present environment. */
  env: Record<string, string>
}

/** Unpacked browsers and caches; safe to delete at any time. */
export const browserFolder = path.resolve(__dirname, '../../.browser')

/**
 * A Chromium of the system when there is one, else the one of the npm package @sparticuz/chromium, unpacked on first use.
 * @param only ask for one of the two. Throws when there is none.
 */
export function findChromium(only?: Chromium['source']): Chromium {
  const found = (only !== 'npm' && findSystem()) || (only !== 'system' && unpackFromNpm())
  if (!found) throw new Error('no Chromium: install chromium or Google Chrome, then run again')
  return found
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const macApplications = ['Chromium', 'Google Chrome'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

function findSystem(): Chromium | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
  const executable = [...onPath, ...macApplications].find(starts)
  return executable ? { source: 'system', executable, env: {} } : undefined
}

/** A name on the path may be a stub that only tells how to install the browser. */
function starts(file: string): boolean {
  if (!fs.existsSync(file)) return false
  try {
    return /\d+\.\d+/.test(
      execFileSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    )
  } catch {
    return false
  }
}

function unpackFromNpm(): Chromium | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { version } = JSON.parse(
    fs.readFileSync(
      path.join(path.dirname(require.resolve('@sparticuz/chromium')), '../../package.json'),
      'utf8',
    ),
  ) as { version: string }
  const folder = path.join(browserFolder, `chromium-${version}`)
  if (!fs.existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`
    fs.mkdirSync(fresh, { recursive: true })
    unpackInto(fresh)
    try {
      fs.renameSync(fresh, folder)
    } catch {
      fs.rmSync(fresh, { recursive: true }) // another process was faster
    }
  }
  return {
    source: 'npm',
    executable: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') },
  }
}

/**
 * The package unpacks to TMPDIR, and brings the libraries a bare machine lacks only where it believes to be on AWS.
 * Both are said to a process of its own, so that nothing else sees them.
 */
function unpackInto(folder: string): void {
  execFileSync(
    process.execPath,
    ['-e', 'require(process.argv[1]).executablePath()', require.resolve('@sparticuz/chromium')],
    {
      env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
}
