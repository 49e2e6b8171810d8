import { cloudOpenid } from './cloud-identity'

const before = { ...process.env }
afterEach(() => void (process.env = { ...before }))

/** As a cloud function is handed it, today's and the older shape. */
function context(own: Record<string, string>, shape: 'environment' | 'environ' = 'environment') {
  const text =
    shape === 'environment'
      ? JSON.stringify(own)
      : Object.entries(own)
          .map(([key, value]) => `${key}=${value}`)
          .join(';')
  return {
    memory_limit_in_mb: 256,
    time_limit_in_ms: 3000,
    request_id: '3169444b-25f4-11ea-81e5-525400235f2a',
    function_name: 'duty',
    function_version: '$LATEST',
    namespace: 'test-env',
    [shape]: text,
  }
}

const person = {
  WX_CLIENTIP: '10.12.23.71',
  WX_APPID: 'wx0000000000000001',
  WX_OPENID: 'oLawyer445grItIBpFcJ3eRBCb6y',
  WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_APPID,WX_OPENID',
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
  TCB_ENV: 'test-env',
  TCB_SOURCE: 'wx_client',
}

test.each(['environment', 'environ'] as const)('the caller stands in the context (%s)', async (shape) => {
  expect(await cloudOpenid(context(person, shape))).toBe('oLawyer445grItIBpFcJ3eRBCb6y')
})

test('an openid in the event does not reach anybody', async () => {
  const event = { openid: 'oStaff', WX_OPENID: 'oStaff', userInfo: { openId: 'oStaff' } }
  // The shape of a function's main: whatever the event says, the context is what is asked.
  const main = (_event: unknown, given: unknown) => cloudOpenid(given)
  expect(await main(event, context(person))).toBe('oLawyer445grItIBpFcJ3eRBCb6y')
  expect(await main(event, context({ TCB_ENV: 'test-env' }))).toBeUndefined()
  expect(await cloudOpenid(event)).toBeUndefined()
})

test('the person of the call before, left in process.env, is nobody', async () => {
  const { getCloudbaseContext } = (await import('@cloudbase/node-sdk')).default
  process.env.WX_OPENID = 'oPersonOfTheCallBefore'
  process.env.WX_CONTEXT_KEYS = 'WX_OPENID'
  const timer = context({ TCB_ENV: 'test-env', TRIGGER_SRC: 'timer' })
  expect(getCloudbaseContext(timer as never).WX_OPENID).toBe('oPersonOfTheCallBefore')
  expect(await cloudOpenid(timer)).toBeUndefined()
})

test('an openid smuggled into another value of the older context counts for nobody', async () => {
  const smuggled = { ...person, WX_CLIENTIP: '1.2.3.4;WX_OPENID=oVictim' }
  expect(await cloudOpenid(context(smuggled, 'environ'))).toBeUndefined()
  const last = { ...person, TCB_SOURCE: 'wx_client;WX_OPENID=oVictim' }
  expect(await cloudOpenid(context(last, 'environ'))).toBeUndefined()
})

test.each([
  ['none', undefined],
  ['null', null],
  ['a text', 'WX_OPENID=oVictim'],
  ['empty', {}],
  ['broken JSON', { environment: '{"WX_OPENID":' }],
  ['JSON that is no object', { environment: 'null' }],
  ['a list of openids', { environment: '{"WX_OPENID":["oVictim1","oVictim2"]}' }],
  ['two openids in the older shape', { environ: 'WX_OPENID=oVictim1,oVictim2' }],
  ['an empty openid', { environment: '{"WX_OPENID":""}' }],
])('a context that is %s names nobody', async (_, given) => {
  expect(await cloudOpenid(given)).toBeUndefined()
})
