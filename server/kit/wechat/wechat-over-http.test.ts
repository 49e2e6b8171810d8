import { type FakeWeChat, fakeWeChat } from './testing/fake-wechat'
import { type WeChat, WeChatFailure } from './wechat'
import { wechatOverHttp } from './wechat-over-http'

const SECRET = 'app-secret-0123456789'
const MESSAGE = { openid: 'oResident', templateId: 'T1', page: 'pages/me/index', data: { thing1: '潞城站' } }
const PHONE = { errcode: 0, phone_info: { purePhoneNumber: '13800000000', countryCode: '86' } }

let fake: FakeWeChat
let clock: Date
let wechat: WeChat

beforeEach(async () => {
  fake = await fakeWeChat('wx1', SECRET)
  fake.answers['/wxa/business/getuserphonenumber'] = () => PHONE
  clock = new Date('2025-06-03T00:00:00Z')
  wechat = wechatOverHttp({
    appid: 'wx1',
    secret: SECRET,
    baseUrl: fake.origin,
    timeoutMs: 500,
    now: () => clock,
  })
})
afterEach(() => fake.close())

async function failureOf(promise: Promise<unknown>): Promise<WeChatFailure> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(WeChatFailure)
  return error as WeChatFailure
}

describe('login code', () => {
  test('gives the openid and nothing else', async () => {
    fake.answers['/sns/jscode2session'] = ({ query }) =>
      query.get('js_code') === 'c&1' && query.get('appid') === 'wx1' && query.get('secret') === SECRET
        ? { openid: 'oResident', session_key: 'sk', unionid: 'u' }
        : { errcode: 40029 }
    expect(await wechat.exchangeLoginCode('c&1')).toEqual({ openid: 'oResident' })
    expect(fake.tokens).toBe(0)
  })

  test.each([
    [{ errcode: 40029, errmsg: `invalid code, secret ${SECRET} rid: 6-1` }, 'code-refused'],
    [{ errcode: 40163, errmsg: 'code been used' }, 'code-refused'],
    [{ errcode: 40125, errmsg: `invalid appsecret ${SECRET}` }, 'refused'],
    [{ status: 502 }, 'unreachable'],
    [{}, 'unreachable'],
    [Buffer.from('{"open'), 'unreachable'],
    ['silence', 'unreachable'],
  ] as const)('%j is a failure without secrets', async (answer, reason) => {
    fake.answers['/sns/jscode2session'] = () => answer
    const failure = await failureOf(wechat.exchangeLoginCode('code-1'))
    expect(failure.reason).toBe(reason)
    expect(JSON.stringify({ ...failure, text: failure.stack })).not.toMatch(/app-secret|code-1|127\.0\.0\.1/)
    expect(failure.cause).toBeUndefined()
  })
})

describe('access token', () => {
  test('is fetched once for many, and again when its life is over', async () => {
    await Promise.all([1, 2, 3].map(() => wechat.phoneNumber('c')))
    expect(fake.tokens).toBe(1)
    clock = new Date(clock.getTime() + 7_100_000)
    await wechat.phoneNumber('c')
    expect(fake.tokens).toBe(1)
    clock = new Date(clock.getTime() + 60_000)
    await wechat.phoneNumber('c')
    expect(fake.tokens).toBe(2)
  })

  test('is renewed once when WeChat says it has ended, for many calls at once', async () => {
    await wechat.phoneNumber('c')
    fake.tokens = 7 // another server took a newer one
    const numbers = await Promise.all([1, 2, 3].map(() => wechat.phoneNumber('c')))
    expect(numbers).toEqual(['13800000000', '13800000000', '13800000000'])
    expect(fake.tokens).toBe(8)
  })

  test('refused a second time is a failure, not a loop', async () => {
    fake.answers['/wxa/business/getuserphonenumber'] = () => ({
      errcode: 42001,
      errmsg: 'access_token expired',
    })
    expect(await failureOf(wechat.phoneNumber('c'))).toMatchObject({ reason: 'refused', errcode: 42001 })
    expect(fake.calls.map((call) => call.path)).toEqual([
      '/cgi-bin/stable_token',
      '/wxa/business/getuserphonenumber',
      '/cgi-bin/stable_token',
      '/wxa/business/getuserphonenumber',
    ])
  })

  test('refused to a wrong secret names the number and the rid, not the secret; the next call asks again', async () => {
    const wrong = wechatOverHttp({ appid: 'wx1', secret: 'wrong-secret', baseUrl: fake.origin })
    const failure = await failureOf(wrong.phoneNumber('c'))
    expect(failure.message).toBe('WeChat access token: refused 40125 66-77')
    await failureOf(wrong.phoneNumber('c'))
    expect(fake.calls).toHaveLength(2)
  })
})

describe('mini-program code', () => {
  test('is the picture, byte for byte', async () => {
    const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 123, 0, 255])
    fake.answers['/wxa/getwxacodeunlimit'] = () => picture
    expect(await wechat.miniProgramCode('s=1a&k=abc', 'pages/point/index')).toEqual(picture)
    expect(fake.calls.at(-1)!.body).toEqual({
      scene: 's=1a&k=abc',
      page: 'pages/point/index',
      env_version: 'release',
      check_path: true,
    })
  })

  test('that WeChat refuses is a failure, not a picture of JSON', async () => {
    fake.answers['/wxa/getwxacodeunlimit'] = () => ({ errcode: 41030, errmsg: 'invalid page rid: 1-1' })
    const failure = await failureOf(wechat.miniProgramCode('s=1', 'pages/none/index'))
    expect(failure).toMatchObject({ reason: 'refused', errcode: 41030, rid: '1-1' })
  })

  test('is not asked for with a bad scene', async () => {
    await expect(wechat.miniProgramCode('s=%31', 'pages/point/index')).rejects.toThrow(/scene/)
    expect(fake.calls).toEqual([])
  })
})

describe('subscribe message', () => {
  const SEND = '/cgi-bin/message/subscribe/send'

  test('reaches WeChat in its spelling', async () => {
    fake.answers[SEND] = () => ({ errcode: 0, errmsg: 'ok' })
    expect(await wechat.sendSubscribeMessage(MESSAGE)).toEqual({ sent: true })
    expect(fake.calls.at(-1)!.body).toEqual({
      touser: 'oResident',
      template_id: 'T1',
      page: 'pages/me/index',
      data: { thing1: { value: '潞城站' } },
      miniprogram_state: 'formal',
      lang: 'zh_CN',
    })
  })

  test.each([
    [{ errcode: 43101 }, { sent: false, reason: 'not-subscribed', errcode: 43101 }],
    [{ errcode: 43107 }, { sent: false, reason: 'switched-off', errcode: 43107 }],
    [{ errcode: 47003 }, { sent: false, reason: 'failed', errcode: 47003 }],
    [{ status: 500 }, { sent: false, reason: 'failed' }],
    [{}, { sent: false, reason: 'failed' }],
    ['silence', { sent: false, reason: 'failed' }],
  ] as const)('%j is an outcome, not a throw', async (answer, outcome) => {
    fake.answers[SEND] = () => answer
    expect(await wechat.sendSubscribeMessage(MESSAGE)).toEqual(outcome)
  })
})

test('a phone number is read; a used code says so', async () => {
  expect(await wechat.phoneNumber('c')).toBe('13800000000')
  fake.answers['/wxa/business/getuserphonenumber'] = () => ({ errcode: 40029, errmsg: 'invalid code' })
  expect(await failureOf(wechat.phoneNumber('c'))).toMatchObject({ reason: 'code-refused', errcode: 40029 })
})

test('nothing is written to the console', async () => {
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((kind) =>
    jest.spyOn(console, kind).mockImplementation(() => undefined),
  )
  fake.answers['/sns/jscode2session'] = () => ({ errcode: 40029 })
  await failureOf(wechat.exchangeLoginCode('c'))
  await wechat.phoneNumber('c')
  for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  jest.restoreAllMocks()
})
