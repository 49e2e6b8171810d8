import type { ServerResponse } from 'node:http'
import { listenLocally, type LocalEndpoint, type ReceivedRequest } from './local-endpoint'

export type FakeCloudStorage = LocalEndpoint & {
  /** For `TCB_CONTEXT_CNFG` or the SDK's `serviceUrl`. */
  serviceUrl: string
  /** What the bucket holds, by cloud path. */
  files: Map<string, Buffer>
  /** Actions of the admin endpoint and transfers, in order: `storage.getUploadMetadata`, `PUT`, … */
  calls: string[]
  /** When set, the next transfer or action of that name is answered so instead, or not at all. */
  fail?: { on: string; answer: { status: number; body: string } | 'silence' } | undefined
}

const BUCKET = 'cloud://test-env.7465-test-env-1250000000/'

/**
 * CloudBase storage as far as @cloudbase/node-sdk 3.18 talks to it: the signed `/admin` endpoint that hands out
 * upload addresses, download addresses and deletes, and the bucket behind those addresses.
 */
export async function fakeCloudStorage(): Promise<FakeCloudStorage> {
  const files = new Map<string, Buffer>()
  const endpoint = await listenLocally((request, response) => {
    const call = request.path === '/admin' ? JSON.parse(request.body.toString()).action : request.method
    fake.calls.push(call)
    if (fake.fail && fake.fail.on === call) {
      const { answer } = fake.fail
      fake.fail = undefined
      if (answer !== 'silence') response.writeHead(answer.status).end(answer.body)
    } else if (request.path === '/admin') answerAdmin(request, response, files, fake.origin)
    else answerBucket(request, response, files)
  })
  const fake: FakeCloudStorage = {
    ...endpoint,
    serviceUrl: `${endpoint.origin}/admin`,
    files,
    calls: [],
  }
  return fake
}

function answerAdmin(
  request: ReceivedRequest,
  response: ServerResponse,
  files: Map<string, Buffer>,
  origin: string,
): void {
  if (!request.headers.authorization) return void response.writeHead(401).end()
  const { action, path, file_list, fileid_list } = JSON.parse(request.body.toString())
  const codeOf = (fileId: string) =>
    files.has(fileId.slice(BUCKET.length)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST'
  const answers: Record<string, () => object> = {
    'storage.getUploadMetadata': () => ({
      url: `${origin}/bucket/${path}`,
      token: 'cos-token',
      authorization: 'cos-signature',
      fileId: BUCKET + path,
      cosFileId: `cos:${path}`,
    }),
    'storage.batchGetDownloadUrl': () => ({
      download_list: file_list.map(({ fileid }: { fileid: string }) => ({
        fileID: fileid,
        code: codeOf(fileid),
        tempFileURL: `${origin}/bucket/${fileid.slice(BUCKET.length)}?sign=cdn-signature`,
      })),
    }),
    'storage.batchDeleteFile': () => ({
      delete_list: fileid_list.map((fileID: string) => {
        const code = codeOf(fileID)
        files.delete(fileID.slice(BUCKET.length))
        return { fileID, code }
      }),
    }),
  }
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ requestId: 'request-1', data: answers[action]?.() }))
}

function answerBucket(request: ReceivedRequest, response: ServerResponse, files: Map<string, Buffer>): void {
  const path = request.path.replace('/bucket/', '')
  if (request.method === 'PUT') {
    const signed =
      request.headers.authorization === 'cos-signature' &&
      request.headers['x-cos-security-token'] === 'cos-token' &&
      request.headers['x-cos-meta-fileid'] === `cos:${path}` &&
      request.headers.key === encodeURIComponent(path)
    if (!signed) return void response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
    files.set(path, request.body)
    return void response.writeHead(200).end()
  }
  const bytes = request.query.get('sign') === 'cdn-signature' ? files.get(path) : undefined
  response.writeHead(bytes ? 200 : 404).end(bytes)
}
