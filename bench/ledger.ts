import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { openDatabase } from '@server/database/client'
import { migrateToLatest } from '@server/database/migrate'
import { seedPlaces } from '@server/database/seeds/places'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { createKeyring } from '@server/kit/crypto/keyring'
import { dispatch } from '@server/kit/dispatch'
import { silentLog } from '@server/kit/log'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { newSiteKeys } from '@server/kit/site-keys'
import { consultationRouter } from '../cloudfunctions/consultation/router'

/**
 * `npm run bench`: how the ledger behaves as it grows. Absolute times differ from machine to machine, so what is
 * reported is the ratio of the same call at two sizes in one run; near 1 means that size does not matter.
 */

const SMALL = 1_000
const LARGE = 100_000
const CALLS = 40
const COUNTY = '140406'
const NOW = new Date('2026-11-23T08:00:00+08:00')

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

async function stage() {
  const database = await openDatabase({})
  await migrateToLatest(database)
  const { db } = database
  const keyring = createKeyring(`1:${'ab'.repeat(32)}`)
  await seedPlaces(db, newSiteKeys(keyring))
  const [lawyer, staff] = [randomUUID(), randomUUID()]
  const at = NOW.toISOString()
  const account = { created_at: at, disabled_at: null, name: '测试' }
  await db
    .insertInto('account')
    .values([
      { id: lawyer, ...account },
      { id: staff, ...account },
    ])
    .execute()
  await db
    .insertInto('practitioner')
    .values({ account_id: lawyer, kind: 'lawyer', unit: null, area_code: COUNTY })
    .execute()
  await db
    .insertInto('staff_grant')
    .values({ account_id: staff, role: 'county', area_code: COUNTY, granted_at: at, ended_at: null })
    .execute()
  const service = {
    db,
    engine: database.engine,
    keyring,
    clock: () => NOW,
    log: silentLog,
    demoPeople: [],
    messageTemplates: {},
    guests: true,
  } as unknown as Service
  const sessions = {
    lawyer: await openSession(db, keyring, lawyer, NOW, 'person'),
    staff: await openSession(db, keyring, staff, NOW, 'staff'),
  }
  const growTo = (size: number) =>
    sql`insert into consultation (id, site_code, area_code, practitioner_id, channel, matter_type, groups, summary,
          answer, result, right_told, occurred_at, recorded_at)
        select gen_random_uuid(), ${siteCodeOf('140406100000')}, '140406100000', ${lawyer}, 'phone', 'wages', '{}',
          '拖欠工资怎么办', '先收集证据再投诉', 'answered', true, t, t
        from (select ${at}::timestamptz - make_interval(secs => n * 300) as t
          from generate_series((select count(*)::int from consultation) + 1, ${size}) as n) as times`.execute(
      db,
    )
  const analyse = async () => {
    await database.become('owner')
    await sql`analyze consultation`.execute(db)
    await database.become('service')
  }
  return { database, service, sessions, growTo, analyse }
}

async function timed(service: Service, procedure: string, input: unknown, session: string): Promise<number> {
  const times: number[] = []
  for (let call = 0; call < CALLS; call++) {
    const start = performance.now()
    const { answer } = await dispatch(consultationRouter, { procedure, input }, { session }, service)
    times.push(performance.now() - start)
    if (!answer.ok) throw new Error(answer.refusal.code)
  }
  return median(times)
}

async function main() {
  const { database, service, sessions, growTo, analyse } = await stage()
  const deep = { occurredAt: new Date(NOW.getTime() - 400 * 300_000).toISOString(), id: randomUUID() }
  const cases: [string, string, unknown, string][] = [
    ['lawyer, first page', 'mine', { limit: 20 }, sessions.lawyer],
    ['lawyer, a later page', 'mine', { limit: 20, before: deep }, sessions.lawyer],
    ['county, first page', 'ofArea', { limit: 20 }, sessions.staff],
    ['county, a later page', 'ofArea', { limit: 20, before: deep }, sessions.staff],
  ]
  const results = new Map<string, number[]>()
  await growTo(SMALL)
  for (const [, ...call] of cases) await timed(service, ...call) // warm, so that the first size is not the slow one
  for (const size of [SMALL, LARGE]) {
    await growTo(size)
    await analyse()
    for (const [name, ...call] of cases)
      results.set(name, [...(results.get(name) ?? []), await timed(service, ...call)])
  }
  for (const [name, [small, large]] of results)
    console.log(
      `${name.padEnd(22)} ${LARGE} rows take ${(large! / small!).toFixed(2)} × as long as ${SMALL} rows`,
    )
  await database.close()
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
