export interface RequestOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  timeout?: number
  responseType?: 'text' | 'arraybuffer'
  dataType?: string
}

/** The real network, as wx.request tells of it: every status is a success, only no answer is a failure. */
export async function request(
  options: RequestOptions,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  const {
    url,
    method = 'GET',
    data,
    header = {},
    timeout = 60_000,
    responseType,
    dataType = 'json',
  } = options
  const asQuery = method === 'GET' && typeof data === 'object' && data !== null
  const target = asQuery ? `${url}?${new URLSearchParams(data as Record<string, string>)}` : url
  const body =
    asQuery || data === undefined ? undefined : typeof data === 'string' ? data : JSON.stringify(data)
  const response = await fetch(target, {
    method,
    body,
    headers: { 'content-type': 'application/json', ...header },
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
  })
  const bytes = await response.arrayBuffer()
  const answered: Record<string, string> = {}
  response.headers.forEach((value, name) => (answered[name] = value))
  return {
    statusCode: response.status,
    header: answered,
    cookies: [],
    data: responseType === 'arraybuffer' ? bytes : readText(Buffer.from(bytes).toString(), dataType),
  }
}

function readText(text: string, dataType: string): unknown {
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
