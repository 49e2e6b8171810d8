import type Taro from '@tarojs/taro'
import type { Failure } from './failure'

const request = jest.fn()
const callFunction = jest.fn()
const init = jest.fn()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    request,
    cloud: { init, callFunction },
    getStorageSync: () => '',
    setStorageSync: () => {},
    removeStorageSync: () => {},
  } as unknown as typeof Taro,
}))

/** The modules as a build with these constants has them. */
async function build(env: { TARO_ENV: string; TARO_APP_SERVER_URL?: string; TARO_APP_CLOUD_ENV?: string }) {
  jest.resetModules()
  Object.assign(process.env, { TARO_APP_SERVER_URL: '', TARO_APP_CLOUD_ENV: '', ...env })
  const { call } = await import('./transport')
  const { useSession } = await import('@/state/session')
  const who = { accountId: 'a1', name: '王', roles: [], grants: [], unreadMessages: 0 }
  useSession.getState().enter({ session: 'token-1', who })
  const failed = (): Promise<Failure> =>
    call('duty', 'checkIn', {}).then(
      () => Promise.reject(),
      (error) => error,
    )
  return { call, failed, useSession }
}
const h5 = { TARO_ENV: 'h5' }
const answered = (statusCode: number, data: unknown) => request.mockResolvedValueOnce({ statusCode, data })
const signedOut = { ok: false, refusal: { code: 'signed-out', message: '登录已过期，请重新登录' } }

beforeEach(() => jest.clearAllMocks())

test('H5 posts to its own host, the session in the header', async () => {
  const { call } = await build(h5)
  answered(200, { ok: true, data: { id: 7 } })
  await expect(call('duty', 'checkIn', { shiftId: 's' })).resolves.toEqual({ id: 7 })
  expect(request.mock.calls[0][0]).toMatchObject({
    url: '/call/duty',
    method: 'POST',
    data: { procedure: 'checkIn', input: { shiftId: 's' } },
    header: { authorization: 'Bearer token-1' },
  })
})

test('a self-hosted mini-program posts to its server', async () => {
  const { call } = await build({ TARO_ENV: 'weapp', TARO_APP_SERVER_URL: 'https://fy.example.cn' })
  answered(200, { ok: true, data: null })
  await call('site', 'point', undefined)
  expect(request.mock.calls[0][0].url).toBe('https://fy.example.cn/call/site')
})

test('a CloudBase mini-program calls the function with the same payload, opening the environment once', async () => {
  const { call } = await build({ TARO_ENV: 'weapp', TARO_APP_CLOUD_ENV: 'fy-1' })
  callFunction.mockResolvedValue({ result: { ok: true, data: 1 } })
  await call('duty', 'checkIn', { shiftId: 's' })
  await call('duty', 'today', undefined)
  expect(init).toHaveBeenCalledTimes(1)
  expect(init).toHaveBeenCalledWith({ env: 'fy-1' })
  expect(callFunction.mock.calls[0][0]).toEqual({
    name: 'duty',
    data: { procedure: 'checkIn', input: { shiftId: 's' }, session: 'token-1' },
  })
  expect(request).not.toHaveBeenCalled()
})

test('a mini-program built without either goes to its own first environment', async () => {
  const { call } = await build({ TARO_ENV: 'weapp' })
  callFunction.mockResolvedValue({ result: { ok: true, data: 1 } })
  await expect(call('duty', 'today', undefined)).resolves.toBe(1)
  expect(init).toHaveBeenCalledWith({})
  expect(request).not.toHaveBeenCalled()
})

test.each([
  ['no network', () => request.mockRejectedValueOnce({ errMsg: 'request:fail' })],
  ['a gateway before a restarting host', () => answered(502, '<html>')],
  ["somebody else's sign-in page", () => answered(200, '<html>')],
  ['a body cut short', () => answered(200, null)],
])('%s is offline: nobody knows whether it was done', async (_, arrange) => {
  const { failed } = await build(h5)
  arrange()
  expect(await failed()).toMatchObject({ kind: 'offline' })
})

test.each([
  ['timeout', { errMsg: 'cloud.callFunction:fail request:fail timeout' }, 'offline'],
  ['no network', { errMsg: 'cloud.callFunction:fail -106:net::ERR_INTERNET_DISCONNECTED' }, 'offline'],
  ['no network on an iPhone', { errCode: -1, errMsg: 'request:fail 似乎已断开与互联网的连接。' }, 'offline'],
  [
    'a function that takes too long',
    { errCode: -504003, errMsg: 'Invoking task timed out, timeout' },
    'offline',
  ],
  ['a function that threw', { errCode: -504002, errMsg: 'functions execute fail' }, 'broken'],
  [
    'a function that is not deployed',
    { errMsg: 'errCode: -501000 | FunctionName parameter could not be found' },
    'broken',
  ],
])('through CloudBase, %s', async (_, error, kind) => {
  const { failed } = await build({ TARO_ENV: 'weapp', TARO_APP_CLOUD_ENV: 'fy-1' })
  callFunction.mockRejectedValueOnce(error)
  expect(await failed()).toMatchObject({ kind })
})

test('a function that never answers is offline after twenty seconds', async () => {
  const { failed } = await build({ TARO_ENV: 'weapp', TARO_APP_CLOUD_ENV: 'fy-1' })
  jest.useFakeTimers()
  callFunction.mockReturnValueOnce(new Promise(() => {}))
  const failure = failed()
  await jest.advanceTimersByTimeAsync(20_000)
  expect(await failure).toMatchObject({ kind: 'offline' })
  jest.useRealTimers()
})

test('an answer that is none of ours is broken', async () => {
  const { failed } = await build(h5)
  answered(404, { message: 'Route not found' })
  expect(await failed()).toMatchObject({ kind: 'broken' })
})

test('a refusal keeps its code, sentence and fields', async () => {
  const { failed, useSession } = await build(h5)
  answered(409, {
    ok: false,
    refusal: { code: 'code-expired', message: '现场码已过期', fields: { code: '过期' } },
  })
  expect(await failed()).toMatchObject({
    kind: 'refused',
    code: 'code-expired',
    message: '现场码已过期',
    fields: { code: '过期' },
  })
  expect(useSession.getState().token).toBe('token-1')
})

test('a session the server no longer knows is dropped, a newer one is not', async () => {
  const { failed, useSession } = await build(h5)
  answered(401, signedOut)
  await failed()
  expect(useSession.getState()).toMatchObject({ token: undefined, who: undefined })

  const who = { accountId: 'a1', name: '王', roles: [], grants: [], unreadMessages: 0 }
  useSession.getState().enter({ session: 'token-2', who })
  request.mockImplementationOnce(async () => {
    useSession.getState().enter({ session: 'token-3', who })
    return { statusCode: 401, data: signedOut }
  })
  await failed()
  expect(useSession.getState().token).toBe('token-3')
})
