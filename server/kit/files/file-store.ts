/**
 * Where papers are kept: a folder, or the cloud's storage. Keys are made by the server, such as
 * `aid/<application id>/<paper id>`; a key is written once and never given to another file.
 */
export interface FileStore {
  /** Keeps the bytes; when it returns they outlive a crash. Writing a key again replaces them as a whole. */
  put(key: string, bytes: Buffer): Promise<void>
  /** The bytes. Throws FileMissing when there are none. */
  get(key: string): Promise<Buffer>
  /** Removes the file; a missing one is as good as removed. */
  delete(key: string): Promise<void>
}

/** No file is kept under this key. */
export class FileMissing extends Error {
  override name = 'FileMissing'
  constructor(key: string) {
    super(`no file under ${key}`)
  }
}

/** The store itself failed: disk full, network gone, permission refused. The act may be tried again. */
export class FileStoreFailure extends Error {
  override name = 'FileStoreFailure'
  constructor(act: 'put' | 'get' | 'delete', key: string, why: string, cause?: unknown) {
    super(`could not ${act} ${key}: ${why}`, { cause })
  }
}

/** The key is no safe path. A defect of the caller: no key comes from a person. */
export class FileKeyRefused extends Error {
  override name = 'FileKeyRefused'
}

const KEY = /^[a-z0-9][a-z0-9_.-]{0,63}(\/[a-z0-9][a-z0-9_.-]{0,63}){0,5}$/

/**
 * Lets through lower-case letters, digits, `_ . -` and `/`, each segment starting with a letter or digit: no `..`,
 * no hidden file, no absolute path, and no two keys that a file system ignoring case takes for one.
 */
export function checkFileKey(key: string): void {
  if (!KEY.test(key)) throw new FileKeyRefused(`not a file key: ${JSON.stringify(key.slice(0, 80))}`)
}
