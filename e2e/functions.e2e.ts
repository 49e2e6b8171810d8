import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { startPostgres, type PostgresServer } from '@server/database/testing/postgres-server'
import { functionContext } from './support/function-context'
import { functionNames } from '../tools/build-functions'

const ROOT = resolve(__dirname, '..')
const FUNCTIONS = resolve(ROOT, 'dist/functions')

/** Runs one call of a built bundle in a process of its own, as a cold instance of the cloud does. */
const RUNNER = `
  const [folder, event, context] = process.argv.slice(1)
  require(folder).main(JSON.parse(event), JSON.parse(context)).then(
    (answer) => { process.stdout.write('\\nANSWER ' + JSON.stringify(answer)); process.exit(0) },
    (error) => { process.stdout.write('\\nANSWER ' + JSON.stringify({ threw: error.message })); process.exit(0) },
  )`

let server: PostgresServer
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  server = await startPostgres()
  env = {
    ...process.env,
    DATABASE_URL: server.url,
    FIELD_KEYS: `1:${'cd'.repeat(32)}`,
    PUBLIC_URL: 'https://fy.example.test',
  }
  const migrated = spawnSync(process.execPath, ['--import', 'tsx', 'server/commands/migrate.ts'], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  })
  expect(migrated.stdout).toContain('新放站点141个')
})
afterAll(() => server.stop())

const person = { WX_OPENID: 'oResident445grItIBpFcJ3eRBCb6y', WX_APPID: 'wx0', TCB_SOURCE: 'wx_client' }

function call(
  name: string,
  event: unknown,
  own: Record<string, string> = person,
  more: NodeJS.ProcessEnv = {},
) {
  const args = [
    '-e',
    RUNNER,
    resolve(FUNCTIONS, name),
    JSON.stringify(event),
    JSON.stringify(functionContext(name, own)),
  ]
  const { stdout, stderr } = spawnSync(process.execPath, args, { env: { ...env, ...more }, encoding: 'utf8' })
  const at = stdout.lastIndexOf('\nANSWER ')
  if (at < 0) throw new Error(stdout + stderr)
  return JSON.parse(stdout.slice(at + 8)) as {
    ok?: boolean
    data?: any
    refusal?: { code: string }
    threw?: string
  }
}

it('has a bundle for every function, each answering by itself', () => {
  const names = readdirSync(FUNCTIONS).sort()
  expect(names).toEqual(functionNames(resolve(__dirname, '..')))
  for (const name of names)
    expect({ name, ...call(name, { procedure: 'nothing' }) }).toMatchObject({
      name,
      refusal: { code: 'bad-request' },
    })
})

it('knows a person by the context, twice the same and never by the event', () => {
  const first = call('account', { procedure: 'enter' })
  const again = call('account', { procedure: 'enter' })
  expect(again.data.who.accountId).toBe(first.data.who.accountId)
  const me = call('account', { procedure: 'me' })
  expect(me.data.accountId).toBe(first.data.who.accountId)
  const forged = call(
    'account',
    { procedure: 'me', openid: person.WX_OPENID, userInfo: { openId: person.WX_OPENID } },
    {},
  )
  expect(forged.refusal!.code).toBe('sign-in-needed')
  const other = call(
    'account',
    { procedure: 'enter' },
    { ...person, WX_OPENID: 'oOther445grItIBpFcJ3eRBCb6y' },
  )
  expect(other.data.who.accountId).not.toBe(first.data.who.accountId)
})

it('carries a signed session in the payload, where callFunction has no header', () => {
  const { session, who } = call('account', { procedure: 'enter' }).data
  expect(call('account', { procedure: 'me', session }, {}).data.accountId).toBe(who.accountId)
  expect(call('account', { procedure: 'me', session: `${session}x` }, {}).refusal!.code).toBe('signed-out')
})

it('lets the platform’s timer run a job, and nobody who says they are it', () => {
  const event = { Type: 'Timer', TriggerName: 'purgeSessions', Message: '' }
  expect(call('jobs', event, { TRIGGER_SRC: 'timer' })).toEqual({ ok: true, data: { done: 0 } })
  expect(call('jobs', event, { TCB_SOURCE: 'wx_trigger' })).toEqual({ ok: true, data: { done: 0 } })
  expect(call('jobs', { ...event, TRIGGER_SRC: 'timer' }).refusal!.code).toBe('bad-request')
  expect(call('jobs', { procedure: 'purgeSessions' }).refusal!.code).toBe('not-allowed')
})

it('serves the real places from the server database', () => {
  const point = call('site', { procedure: 'point', input: { siteCode: (140406100).toString(36) } })
  expect(point.data.site).toMatchObject({ name: '店上镇公共法律服务站', kind: 'town-station' })
})

it('does not start half set up: what is missing is named, values are not', () => {
  const { threw } = call('account', { procedure: 'ways' }, person, { FIELD_KEYS: '' })
  expect(threw).toContain('FIELD_KEYS')
})
