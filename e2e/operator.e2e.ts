import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { URI, type TOTP } from 'otpauth'
import { callWire, newDataDir, startHost } from './support/host'

const ROOT = resolve(__dirname, '..')
const PASSWORD = '长治惠民2026abc'

const command = (file: string, args: string[], env: NodeJS.ProcessEnv) =>
  spawnSync(process.execPath, ['--import', 'tsx', `server/commands/${file}.ts`, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })

it('brings a real deployment from nothing to a signed-in county office', async () => {
  const { dataDir, remove } = await newDataDir()
  const keys = command('new-keys', [], {}).stdout.trim()
  expect(keys).toMatch(/^FIELD_KEYS=1:[0-9a-f]{64}$/)
  const env = {
    DATA_DIR: dataDir,
    FIELD_KEYS: keys.slice('FIELD_KEYS='.length),
    PUBLIC_URL: 'https://fy.example.test',
  }

  await (await startHost([], env)).stop()

  const person = ['--login', 'ZhaoZG', '--name', '赵志刚', '--role', 'county', '--area', '140406']
  expect(command('create-staff', person, { ...env, STAFF_PASSWORD: '123456' }).status).toBe(1)
  expect(command('create-staff', person.slice(2), env).stderr).toContain('用法')
  const created = command('create-staff', person, { ...env, STAFF_PASSWORD: PASSWORD })
  expect(created.status).toBe(0)
  const totp = URI.parse(/otpauth:\/\/\S+/.exec(created.stdout)![0]) as TOTP
  expect(command('create-staff', person, { ...env, STAFF_PASSWORD: PASSWORD }).status).toBe(1)

  const host = await startHost([], env)
  const signIn = { loginName: 'zhaozg', password: PASSWORD, code: totp.generate() }
  const answer = await callWire(host.origin, 'account', 'signInStaff', signIn)
  expect(answer).toMatchObject({
    ok: true,
    data: { who: { name: '赵志刚', grants: [{ role: 'county', areaCode: '140406', areaName: '潞城区' }] } },
  })
  const session = answer.ok ? answer.data.session : ''
  expect(await callWire(host.origin, 'review', 'queue', { state: 'open' }, session)).toMatchObject({
    ok: true,
    data: { rows: [] },
  })
  expect(host.said()).not.toContain(PASSWORD)
  await host.stop()
  expect(command('verify-audit', [], env).stdout).toContain('完好')
  await remove()
})
