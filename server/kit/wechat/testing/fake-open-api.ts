import type { ServerResponse } from 'node:http'
import { listenLocally, type LocalEndpoint, type ReceivedRequest } from '../../files/testing/local-endpoint'

export type OpenApiCall = { api: string; env: string; data: Record<string, unknown> }
export type OpenApiAnswer =
  | { json: object }
  | { bytes: Buffer; contentType: string }
  /** WeChat's system refused before the interface was reached, such as -604101. */
  | { systemError: number }
  /** CloudBase refused before WeChat was reached. */
  | { cloudError: { code: string; message: string } }
  | 'silence'

export type FakeOpenApi = LocalEndpoint & {
  /** For `TCB_CONTEXT_CNFG`. */
  serviceUrl: string
  calls: OpenApiCall[]
  answers: Record<string, (call: OpenApiCall) => OpenApiAnswer>
}

/**
 * The endpoint behind `cloud.openapi` of wx-server-sdk 4: a signed multipart form whose `requestData` is a protobuf
 * CommApiData of key/JSON pairs, answered by a protobuf CommOpenApiResp.
 */
export async function fakeOpenApi(): Promise<FakeOpenApi> {
  const endpoint = await listenLocally((request, response) => {
    const form = readForm(request)
    if (form.get('action')?.toString() !== 'wx.openApi' || !request.headers.authorization) {
      return void response.writeHead(401).end()
    }
    const call = {
      api: form.get('apiName')?.toString() ?? '',
      env: form.get('envName')?.toString() ?? '',
      data: readRequestData(form.get('requestData') ?? Buffer.alloc(0)),
    }
    fake.calls.push(call)
    answerWith(response, fake.answers[call.api]?.(call) ?? { systemError: -604100 })
  })
  const fake: FakeOpenApi = { ...endpoint, serviceUrl: `${endpoint.origin}/admin`, calls: [], answers: {} }
  return fake
}

function answerWith(response: ServerResponse, answer: OpenApiAnswer): void {
  if (answer === 'silence') return
  if ('cloudError' in answer) {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    return void response.end(JSON.stringify({ requestId: 'request-1', ...answer.cloudError }))
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream' })
  if ('systemError' in answer) {
    return void response.end(Buffer.concat([Buffer.from([3 << 3]), varint(BigInt(answer.systemError))]))
  }
  const [bytes, contentType] =
    'json' in answer
      ? [Buffer.from(JSON.stringify(answer.json)), 'application/json; encoding=utf-8']
      : [answer.bytes, answer.contentType]
  response.end(Buffer.concat([field(1, bytes), field(2, Buffer.from(contentType))]))
}

function readForm({ headers, body }: ReceivedRequest): Map<string, Buffer> {
  const boundary = `--${/boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1] ?? ''}`
  const fields = new Map<string, Buffer>()
  for (const part of body.toString('latin1').split(boundary).slice(1, -1)) {
    const [head = '', ...rest] = part.split('\r\n\r\n')
    const name = /name="([^"]+)"/.exec(head)?.[1]
    if (name) fields.set(name, Buffer.from(rest.join('\r\n\r\n').slice(0, -2), 'latin1'))
  }
  return fields
}

/** CommApiData { 2: OpenApiData { 1: KeyValuePair { 1: key, 2: JSON value } } } */
function readRequestData(message: Buffer): Record<string, unknown> {
  const pairs = readFields(message)
    .filter(({ id }) => id === 2)
    .flatMap(({ bytes }) => readFields(bytes))
  return Object.fromEntries(
    pairs.map(({ bytes }) => {
      const [key, value] = [1, 2].map((id) =>
        readFields(bytes)
          .find((part) => part.id === id)
          ?.bytes.toString(),
      )
      return [key ?? '', JSON.parse(value ?? 'null')]
    }),
  )
}

/** The length-delimited fields of a protobuf message; numbers are passed over. */
function readFields(message: Buffer): { id: number; bytes: Buffer }[] {
  const fields: { id: number; bytes: Buffer }[] = []
  let at = 0
  const number = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = message[at++]!
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
  }
  while (at < message.length) {
    const tag = number()
    const value = number()
    if ((tag & 7) !== 2) continue
    fields.push({ id: tag >> 3, bytes: message.subarray(at, at + value) })
    at += value
  }
  return fields
}

function field(id: number, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([(id << 3) | 2]), varint(BigInt(bytes.length)), bytes])
}

function varint(value: bigint): Buffer {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, value)
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0))
    rest >>= 7n
  } while (rest > 0n)
  return Buffer.from(bytes)
}
