import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export class DirectoryInUse extends Error {}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const holderOf = (file: string): number => {
  try {
    return Number(readFileSync(file, 'utf8').trim())
  } catch {
    return 0
  }
}

/**
 * Takes a data directory for this process. The embedded database has no lock of its own: a second process would
 * silently lose rows. A lock left by a killed process is taken over at once.
 *
 * @returns gives the directory back
 * @throws DirectoryInUse when a living process holds it
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  chmodSync(directory, 0o700)
  const file = join(directory, 'lock.pid')
  for (let attempt = 0; ; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o600)
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = holderOf(file)
    if (attempt > 0 || (holder !== process.pid && holder > 0 && isAlive(holder)) || holder === process.pid)
      throw new DirectoryInUse(
        `${directory} is in use by process ${holder}; stop it first, or choose another DATA_DIR`,
      )
    rmSync(file, { force: true })
  }
}
