import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { demoKeys } from '../server/host/demo/keys'
import { callWire, demoSession, launchHost, newDataDir, startHost } from './support/host'

const SITE = siteCodeOf('140406100000')
const ROUNDS = 3
const WRITERS = 4

const record = (id: string) => ({
  requestId: id,
  id,
  siteCode: SITE,
  channel: 'phone',
  matterType: 'wages',
  groups: [],
  summary: '工地拖欠工资八个月',
  answer: '保留证据，先向劳动监察投诉',
  result: 'answered',
  rightTold: true,
  occurredAt: new Date().toISOString(),
})

/** Writes one record after another until the server is gone; gives back the ids it acknowledged. */
async function writeUntilGone(origin: string, session: string): Promise<string[]> {
  const acknowledged: string[] = []
  for (;;) {
    const id = randomUUID()
    const answer = await callWire(origin, 'consultation', 'record', record(id), session).catch(
      () => undefined,
    )
    if (!answer) return acknowledged
    if (!answer.ok) throw new Error(answer.refusal.code)
    acknowledged.push(id)
  }
}

/** Ids of all the records a lawyer sees in their own ledger, page by page. */
async function recordsOf(origin: string, session: string): Promise<Set<string>> {
  const ids = new Set<string>()
  let before: { occurredAt: string; id: string } | undefined
  for (;;) {
    const page = await callWire(origin, 'consultation', 'mine', { before, limit: 50 }, session)
    if (!page.ok) throw new Error(page.refusal.code)
    const { rows, more } = page.data as { rows: { id: string; occurredAt: string }[]; more: boolean }
    rows.forEach((row) => ids.add(row.id))
    if (!more) return ids
    before = { occurredAt: rows.at(-1)!.occurredAt, id: rows.at(-1)!.id }
  }
}

it('loses no acknowledged write however often the power goes', async () => {
  const { dataDir, remove } = await newDataDir()
  const env = { DATA_DIR: dataDir }
  const acknowledged: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const host = await startHost(['--demo'], env)
    const session = await demoSession(host.origin, '值班律师')
    const writers = Array.from({ length: WRITERS }, () => writeUntilGone(host.origin, session))
    await new Promise((done) => setTimeout(done, 700 + round * 300))
    await host.kill()
    acknowledged.push(...(await Promise.all(writers)).flat())
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * WRITERS)

  const host = await startHost(['--demo'], env)
  const kept = await recordsOf(host.origin, await demoSession(host.origin, '值班律师'))
  await host.stop()
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])

  const verified = spawnSync(process.execPath, ['--import', 'tsx', 'server/commands/verify-audit.ts'], {
    cwd: resolve(__dirname, '..'),
    env: { ...process.env, DATA_DIR: dataDir, FIELD_KEYS: demoKeys(dataDir), PUBLIC_URL: 'http://localhost' },
    encoding: 'utf8',
  })
  expect(verified.stdout).toMatch(/140406 {2}\d+行 {2}完好/)
  expect(verified.status).toBe(0)
  await remove()
})

it('refuses a second process on the same data, in one clear line', async () => {
  const { dataDir, remove } = await newDataDir()
  const first = await startHost(['--demo'], { DATA_DIR: dataDir })
  const second = launchHost(['--demo'], { DATA_DIR: dataDir, PORT: '0' })
  expect(await second.exited).toBe(1)
  expect(second.said()).toMatch(/is in use by process \d+/)
  expect(await callWire(first.origin, 'account', 'ways')).toMatchObject({ ok: true, data: { demo: true } })
  await first.stop()
  await remove()
})

it('starts for real use only with its secrets, naming each, and then has no demo people', async () => {
  const { dataDir, remove } = await newDataDir()
  const bare = { FIELD_KEYS: '', PUBLIC_URL: '', DATA_DIR: dataDir, PORT: '0' }
  const refused = launchHost([], bare)
  expect(await refused.exited).toBe(1)
  expect(refused.said()).toContain('FIELD_KEYS')
  expect(refused.said()).toContain('PUBLIC_URL')

  const host = await startHost([], {
    ...bare,
    FIELD_KEYS: `1:${'ab'.repeat(32)}`,
    PUBLIC_URL: 'https://fy.example.test',
  })
  expect(await callWire(host.origin, 'account', 'ways')).toMatchObject({ data: { demo: false } })
  expect(await callWire(host.origin, 'account', 'demoPeople')).toMatchObject({
    refusal: { code: 'not-found' },
  })
  const sites = await callWire(host.origin, 'site', 'list', {})
  expect(sites).toMatchObject({ ok: true })
  await host.stop()
  await remove()
})

it('can be shown again after the lawyer has gone home', async () => {
  const { dataDir, remove } = await newDataDir()
  const first = await startHost(['--demo'], { DATA_DIR: dataDir })
  const act = async (origin: string, procedure: 'checkIn' | 'checkOut') => {
    const session = await demoSession(origin, '值班律师')
    const today = await callWire(origin, 'duty', 'today', undefined, session)
    if (!today.ok) throw new Error(today.refusal.code)
    const shifts = today.data.shifts as {
      id: string
      status: string
      startsAt: string
      endsAt: string
    }[]
    const open = shifts.find(
      ({ status, startsAt, endsAt }) =>
        status === (procedure === 'checkIn' ? 'published' : 'checked-in') &&
        Date.parse(startsAt) <= Date.now() + 3_600_000 &&
        Date.parse(endsAt) > Date.now(),
    )
    const station = await demoSession(origin, '站点工作人员')
    const sheet = await callWire(origin, 'site', 'printedCode', { siteCode: SITE }, station)
    const printed = sheet.ok ? /p=([0-9a-z]{6})/.exec(sheet.data.scene)![1] : ''
    const input = { requestId: randomUUID(), shiftId: open?.id, code: { siteCode: SITE, printed } }
    return callWire(origin, 'duty', procedure, input, session)
  }
  const lawyer = await demoSession(first.origin, '值班律师')
  const read = { requestId: randomUUID(), version: 1 }
  expect(await callWire(first.origin, 'duty', 'confirmDiscipline', read, lawyer)).toMatchObject({ ok: true })
  expect(await act(first.origin, 'checkIn')).toMatchObject({ ok: true })
  expect(await act(first.origin, 'checkOut')).toMatchObject({ ok: true })
  await first.stop()
  const again = await startHost(['--demo'], { DATA_DIR: dataDir })
  expect(await act(again.origin, 'checkIn')).toMatchObject({ ok: true })
  await again.stop()
  await remove()
})
