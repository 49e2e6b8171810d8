import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkFileKey, FileMissing, type FileStore, FileStoreFailure } from './file-store'

/** Files under `root`, one directory per prefix of the key, readable by the owner of the process only. */
export function createDiskStore(root: string): FileStore {
  const pathOf = (key: string) => {
    checkFileKey(key)
    return join(root, key)
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      try {
        await makeDirectory(dirname(path))
        await replaceFile(path, bytes)
      } catch (error) {
        throw failure('put', key, error)
      }
    },
    async get(key) {
      const path = pathOf(key)
      try {
        return await readFile(path)
      } catch (error) {
        if (isAbsent(error)) throw new FileMissing(key)
        throw failure('get', key, error)
      }
    },
    async delete(key) {
      const path = pathOf(key)
      try {
        await unlink(path)
        await syncDirectory(dirname(path))
      } catch (error) {
        if (!isAbsent(error)) throw failure('delete', key, error)
      }
    },
  }
}

/** Beside the target first, then renamed over it: a reader or a crash sees the old file or the new, never half. */
async function replaceFile(path: string, bytes: Buffer): Promise<void> {
  // The dot keeps it out of the keys: no key segment starts with one.
  const draft = join(dirname(path), `.${randomUUID()}`)
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await unlink(draft).catch(() => undefined)
    throw error
  }
  await syncDirectory(dirname(path))
}

async function makeDirectory(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  // A new directory is as lasting as its entry in its parent.
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncDirectory(dirname(made))
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException | undefined)?.code ?? 'unknown')
}

function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error))
}

function failure(act: 'put' | 'get' | 'delete', key: string, error: unknown): FileStoreFailure {
  return new FileStoreFailure(act, key, codeOf(error), error)
}
