import { type FakeOpenApi, fakeOpenApi } from './testing/fake-open-api'
import { WeChatFailure } from './wechat'
import { wechatInCloud } from './wechat-in-cloud'

const before = { ...process.env }
const MESSAGE = {
  openid: 'oResident',
  templateId: 'T1',
  page: 'pages/me/index',
  data: { thing1: '潞城站', date2: '2025-06-03' },
}
let fake: FakeOpenApi

beforeEach(async () => {
  fake = await fakeOpenApi()
  // What a cloud function finds in its environment; the address alone is ours.
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'test-env',
    TCB_ENV: 'test-env',
    TENCENTCLOUD_SECRETID: 'test-id',
    TENCENTCLOUD_SECRETKEY: 'test-key',
    TENCENTCLOUD_SESSIONTOKEN: 'test-token',
    WX_API_TOKEN: 'test-api-token',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: fake.serviceUrl }),
  })
})

afterEach(async () => {
  process.env = { ...before }
  await fake.close()
})

test('a code picture comes back byte for byte', async () => {
  const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3, 254, 255])
  fake.answers['wxacode.getUnlimited'] = () => ({ bytes: picture, contentType: 'image/jpeg' })
  expect(await wechatInCloud().miniProgramCode('s=1a&k=abc', 'pages/point/index')).toEqual(picture)
  expect(fake.calls).toEqual([
    {
      api: 'wxacode.getUnlimited',
      env: 'test-env',
      data: { scene: 's=1a&k=abc', page: 'pages/point/index', env_version: 'release', check_path: true },
    },
  ])
})

test('a page WeChat does not know is refused with its number and rid', async () => {
  fake.answers['wxacode.getUnlimited'] = () => ({
    json: { errcode: 41030, errmsg: 'invalid page rid: 6-a-b' },
  })
  await expect(wechatInCloud().miniProgramCode('s=1', 'pages/none/index')).rejects.toMatchObject({
    reason: 'refused',
    errcode: 41030,
    rid: '6-a-b',
  })
})

test('a message reaches WeChat in its spelling', async () => {
  fake.answers['subscribeMessage.send'] = () => ({ json: { errcode: 0, errmsg: 'ok' } })
  expect(await wechatInCloud({ version: 'trial' }).sendSubscribeMessage(MESSAGE)).toEqual({ sent: true })
  expect(fake.calls[0]!.data).toEqual({
    touser: 'oResident',
    template_id: 'T1',
    page: 'pages/me/index',
    data: { thing1: { value: '潞城站' }, date2: { value: '2025-06-03' } },
    miniprogram_state: 'trial',
    lang: 'zh_CN',
  })
})

test.each([
  [{ json: { errcode: 43101, errmsg: 'user refuse to accept the msg' } }, 'not-subscribed', 43101],
  [{ json: { errcode: 43107, errmsg: 'subscription banned' } }, 'switched-off', 43107],
  [{ json: { errcode: 47003, errmsg: 'argument invalid' } }, 'failed', 47003],
  [{ systemError: -604101 }, 'failed', -604101],
])('a message that %j is an outcome', async (answer, reason, errcode) => {
  fake.answers['subscribeMessage.send'] = () => answer
  expect(await wechatInCloud().sendSubscribeMessage(MESSAGE)).toEqual({ sent: false, reason, errcode })
})

test('a message on a dead line is an outcome', async () => {
  await fake.close()
  const outcome = await wechatInCloud().sendSubscribeMessage(MESSAGE)
  expect(outcome).toMatchObject({ sent: false, reason: 'failed' })
})

test('a message on a silent line is an outcome in time', async () => {
  fake.answers['subscribeMessage.send'] = () => 'silence'
  // The SDK takes its time limit once in the life of the module.
  jest.resetModules()
  const fresh = await import('./wechat-in-cloud')
  const outcome = await fresh.wechatInCloud({ timeoutMs: 200 }).sendSubscribeMessage(MESSAGE)
  expect(outcome).toMatchObject({ sent: false, reason: 'failed' })
})

test('a phone number is read, with its country when it is not Chinese', async () => {
  let countryCode = '86'
  fake.answers['phonenumber.getPhoneNumber'] = () => ({
    json: {
      errcode: 0,
      phone_info: { phoneNumber: '+8613800000000', purePhoneNumber: '13800000000', countryCode },
    },
  })
  expect(await wechatInCloud().phoneNumber('code-1')).toBe('13800000000')
  expect(fake.calls[0]!.data).toEqual({ code: 'code-1' })
  countryCode = '852'
  expect(await wechatInCloud().phoneNumber('code-2')).toBe('+85213800000000')
})

test("a phone code that was used says so, and WeChat's words stay out of the message", async () => {
  fake.answers['phonenumber.getPhoneNumber'] = () => ({
    json: { errcode: 40029, errmsg: 'invalid code code-1 rid: 9-8' },
  })
  const failed = wechatInCloud().phoneNumber('code-1')
  await expect(failed).rejects.toMatchObject({ reason: 'code-refused', errcode: 40029 })
  await expect(failed).rejects.not.toThrow(/code-1/)
})

test.each([
  ['no permission in config.json', { systemError: -604101 }, 'refused', -604101],
  ['WeChat down', { systemError: -604103 }, 'unreachable', -604103],
  ['CloudBase refusing', { cloudError: { code: 'SYS_ERR', message: 'down' } }, 'unreachable', -501001],
] as const)('%s is a failure of its own kind', async (_, answer, reason, errcode) => {
  fake.answers['phonenumber.getPhoneNumber'] = () => answer
  const failed = wechatInCloud().phoneNumber('code-1')
  await expect(failed).rejects.toThrow(WeChatFailure)
  await expect(failed).rejects.toMatchObject({ reason, errcode })
})

test('a login code has no place here', async () => {
  await expect(wechatInCloud().exchangeLoginCode('x')).rejects.toThrow(WeChatFailure)
  expect(fake.calls).toEqual([])
})

test('a bad scene is not even sent', async () => {
  await expect(wechatInCloud().miniProgramCode('潞城', 'pages/point/index')).rejects.toThrow(/scene/)
  expect(fake.calls).toEqual([])
})
