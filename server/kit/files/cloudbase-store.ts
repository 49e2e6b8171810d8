import type { CloudBase, ICloudBaseConfig } from '@cloudbase/node-sdk'
import { checkFileKey, FileMissing, type FileStore, FileStoreFailure } from './file-store'

export type CloudBaseStoreOptions = Pick<
  ICloudBaseConfig,
  'env' | 'secretId' | 'secretKey' | 'region' | 'serviceUrl'
> & {
  /** Longest wait for one HTTP request, milliseconds. */
  timeoutMs?: number
}

/**
 * Files in the storage of a CloudBase environment: the function's own one unless `env` names another.
 *
 * The SDK signs and gives addresses; the bytes travel by our own `fetch`. Its `uploadFile` looks at no HTTP status:
 * a 403 or 502 with an empty body counts as uploaded, and the paper would be gone. Neither of its transfers ends in
 * time either.
 */
export function createCloudBaseStore({
  timeoutMs = 15_000,
  ...config
}: CloudBaseStoreOptions = {}): FileStore {
  let app: Promise<CloudBase> | undefined
  // The SDK is slow to load and most calls touch no file.
  const cloud = () => (app ??= connect({ ...config, timeout: timeoutMs }))

  let root: string | undefined
  /** `cloud://<env>.<bucket>/`, which only the service knows. */
  const fileIdOf = async (key: string) => {
    root ??= rootOf((await (await cloud()).getUploadMetadata({ cloudPath: key })).data.fileId, key)
    return root + key
  }

  return {
    put: (key, bytes) =>
      attempt('put', key, async () => {
        const { data } = await (await cloud()).getUploadMetadata({ cloudPath: key })
        await transfer(data.url, timeoutMs, {
          method: 'PUT',
          body: new Uint8Array(bytes),
          headers: {
            Authorization: data.authorization,
            Signature: data.authorization,
            'x-cos-security-token': data.token,
            'x-cos-meta-fileid': data.cosFileId,
            key: encodeURIComponent(key),
          },
        })
        root = rootOf(data.fileId, key)
      }),

    get: (key) =>
      attempt('get', key, async () => {
        const fileID = await fileIdOf(key)
        const { fileList } = await (await cloud()).getTempFileURL({ fileList: [fileID] })
        const file = fileList[0]
        if (isMissing(file?.code)) throw new FileMissing(key)
        if (file?.code !== 'SUCCESS') throw new Refusal(file?.code ?? 'no answer')
        return transfer(file.tempFileURL, timeoutMs)
      }),

    delete: (key) =>
      attempt('delete', key, async () => {
        const fileID = await fileIdOf(key)
        const { fileList } = await (await cloud()).deleteFile({ fileList: [fileID] })
        const code = fileList[0]?.code
        if (code !== 'SUCCESS' && !isMissing(code)) throw new Refusal(code ?? 'no answer')
      }),
  }
}

async function connect(config: ICloudBaseConfig): Promise<CloudBase> {
  const { default: cloudbase } = await import('@cloudbase/node-sdk')
  return cloudbase.init({ ...config, env: config.env ?? cloudbase.SYMBOL_CURRENT_ENV })
}

/** What the service answered, in its own code; addresses are signed and stay out of messages. */
class Refusal extends Error {}

function isMissing(code: string | undefined): boolean {
  return code === 'STORAGE_FILE_NONEXIST' || code === 'HTTP 404'
}

function rootOf(fileId: string, key: string): string {
  if (!fileId.endsWith(`/${key}`)) throw new Refusal('file id of another shape')
  return fileId.slice(0, -key.length)
}

async function transfer(url: string, timeoutMs: number, init: RequestInit = {}): Promise<Buffer> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) })
  const body = Buffer.from(await response.arrayBuffer())
  if (!response.ok) throw new Refusal(`HTTP ${response.status}`)
  return body
}

async function attempt<T>(act: 'put' | 'get' | 'delete', key: string, run: () => Promise<T>): Promise<T> {
  checkFileKey(key)
  try {
    return await run()
  } catch (error) {
    if (error instanceof FileMissing) throw error
    const why = whyOf(error)
    if (act === 'get' && isMissing(why)) throw new FileMissing(key)
    throw new FileStoreFailure(act, key, why)
  }
}

function whyOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  // A failed fetch keeps the reason in its cause, the SDK in its own code.
  const { name, code, cause } = (error ?? {}) as { name?: string; code?: unknown; cause?: { code?: unknown } }
  if (name === 'TimeoutError') return 'timeout'
  return String(cause?.code ?? code ?? name ?? 'unknown')
}
