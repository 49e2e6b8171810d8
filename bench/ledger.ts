import { randomUUID } from 'node:crypto'
import type { AnyTRPCRouter } from '@trpc/server'
import { sql } from 'kysely'
import { openDatabase, type Database, type Db } from '@server/database/client'
import { migrateToLatest } from '@server/database/migrate'
import { seedPlaces } from '@server/database/seeds/places'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { startPostgres } from '@server/database/testing/postgres-server'
import { createKeyring, type Keyring } from '@server/kit/crypto/keyring'
import { dispatch } from '@server/kit/dispatch'
import { phoneIndex } from '@server/kit/ledger/client'
import { silentLog } from '@server/kit/log'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { newSiteKeys } from '@server/kit/site-keys'
import { consultationRouter } from '../cloudfunctions/consultation/router'
import { ledgerRouter } from '../cloudfunctions/ledger/router'
import { growTo } from './ledger-rows'

/**
 * `npm run bench`: how the ledger behaves as it grows, on a PostgreSQL server of its own. Records lie as thick as
 * Changzhi's do (54,201 a year), so that a million of them are eighteen years. Absolute times differ from machine to
 * machine: what is reported is the ratio of the same call at two sizes in one run; near 1 means that size does not
 * matter. 10,000 records are 67 days: of a call about a whole year, only the step from 100,000 on compares like with like.
 */

const SIZES = [10_000, 100_000, 1_000_000]
const CALLS = 15
const COUNTY = '140406'
const TOWN = '140406100000'
const NOW = new Date('2026-11-25T10:00:00+08:00')
const PHONE = '13800000007'

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

async function people(db: Db, keyring: Keyring) {
  const at = NOW.toISOString()
  const advisers = Array.from({ length: 200 }, () => randomUUID() as string)
  const grants = [
    { role: 'county' as const, area: COUNTY },
    { role: 'city' as const, area: '140400' },
    { role: 'station' as const, area: TOWN },
  ].map((grant) => ({ ...grant, id: randomUUID() as string }))
  await db
    .insertInto('account')
    .values([
      ...advisers.map((id, index) => ({ id, name: `律师${index}号`, created_at: at, disabled_at: null })),
      ...grants.map(({ id }) => ({ id, name: '工作人员', created_at: at, disabled_at: null })),
    ])
    .execute()
  await db
    .insertInto('practitioner')
    .values(
      advisers.map((id) => ({ account_id: id, kind: 'lawyer' as const, unit: null, area_code: '140400' })),
    )
    .execute()
  await db
    .insertInto('staff_grant')
    .values(
      grants.map(({ id, role, area }) => ({
        account_id: id,
        role,
        area_code: area,
        granted_at: at,
        ended_at: null,
      })),
    )
    .execute()
  const open = (id: string, kind: 'person' | 'staff') => openSession(db, keyring, id, NOW, kind)
  return {
    advisers,
    sessions: {
      lawyer: await open(advisers[0]!, 'person'),
      county: await open(grants[0]!.id, 'staff'),
      city: await open(grants[1]!.id, 'staff'),
      station: await open(grants[2]!.id, 'staff'),
    },
  }
}

async function stage(database: Database) {
  await migrateToLatest(database)
  const { db } = database
  const keyring = createKeyring(`1:${'ab'.repeat(32)}`)
  await seedPlaces(db, newSiteKeys(keyring))
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
  return { service, ...(await people(db, keyring)) }
}

type Who = 'lawyer' | 'county' | 'city' | 'station'
type Call = [name: string, who: Who, router: AnyTRPCRouter, procedure: string, input: object]

const month = { from: '2026-10-26', to: '2026-11-25' }
const year = { from: '2025-11-25', to: '2026-11-25' }
const deep = { before: { occurredAt: '2026-11-10T10:00:00+08:00', id: randomUUID() } }

const search = (name: string, who: Who, input: object): Call => [name, who, ledgerRouter, 'search', input]
const calls: Call[] = [
  ['lawyer: own records', 'lawyer', consultationRouter, 'mine', {}],
  ['lawyer: a later page', 'lawyer', consultationRouter, 'mine', deep],
  search('station: a month', 'station', month),
  search('county: a month', 'county', month),
  search('city: a month', 'city', month),
  search('county: a later page', 'county', { ...month, ...deep }),
  search('city: a later page', 'city', { ...month, ...deep }),
  search('city: one county', 'city', { ...month, areaCode: COUNTY }),
  search('county: one town', 'county', { ...month, areaCode: TOWN }),
  search('county: a site', 'county', { ...month, siteCode: siteCodeOf(TOWN) }),
  search('county: a channel', 'county', { ...month, channel: 'outreach' }),
  search('county: a type', 'county', { ...month, type: 'expropriation' }),
  search('county: a group', 'county', { ...month, group: 'veteran' }),
  search('county: a result', 'county', { ...month, result: 'to-notary' }),
  search('county: an adviser', 'county', { ...month, adviser: '律师7号' }),
  search('city: an adviser', 'city', { ...month, adviser: '律师7号' }),
  search('county: unrated', 'county', { ...month, rating: 'unrated' }),
  search('county: dissatisfied', 'county', { ...month, rating: 'dissatisfied' }),
  search('city: dissatisfied', 'city', { ...month, rating: 'dissatisfied' }),
  search('county: any risk', 'county', { ...month, risk: 'any' }),
  search('city: one risk', 'city', { ...month, risk: 'sensitive' }),
  search('county: words', 'county', { ...month, words: '拖欠' }),
  search('city: words of nobody', 'city', { ...month, words: '没有人说过的字' }),
  search('county: year, all filters', 'county', { ...year, channel: 'phone', type: 'wages', group: 'woman' }),
  search('city: year, words of nobody', 'city', { ...year, words: '没有人说过的字' }),
  search('city: year, words, unhappy', 'city', { ...year, rating: 'dissatisfied', words: '没有' }),
  ['county: count a month', 'county', ledgerRouter, 'count', month],
  ['county: count a year', 'county', ledgerRouter, 'count', year],
  ['city: count a year', 'city', ledgerRouter, 'count', year],
  ['county: a phone', 'county', ledgerRouter, 'searchByPhone', { phone: PHONE }],
]

async function timed(service: Service, [name, , router, procedure, input]: Call, session: string) {
  const times: number[] = []
  for (let turn = 0; turn < CALLS; turn++) {
    const start = performance.now()
    const body = { procedure, input: { ...input, requestId: randomUUID() } }
    const answer = await dispatch(router, body, { session }, service)
    times.push(performance.now() - start)
    if (!answer.ok) throw new Error(`${name}: ${answer.refusal.code}`)
  }
  return median(times)
}

async function measure(database: Database) {
  const { service, advisers, sessions } = await stage(database)
  const results = new Map<Call, number[]>()
  for (const size of SIZES) {
    await growTo(database, size, { advisers, now: NOW, phone: phoneIndex(service.keyring, PHONE) })
    // once without looking at the clock, so that the first size is not the slow one
    for (const call of calls) await timed(service, call, sessions[call[1]])
    for (const call of calls)
      results.set(call, [...(results.get(call) ?? []), await timed(service, call, sessions[call[1]])])
  }
  const { rows } = await sql<{ version: string }>`select version()`.execute(service.db)
  console.log(rows[0]!.version.split(' ').slice(0, 2).join(' '))
  console.log(`${'× as long as at the size before'.padEnd(34)}${SIZES.slice(1).join('  ')}`)
  for (const [[name, , , procedure], times] of results) {
    const ratios = times.slice(1).map((time, index) => (time / times[index]!).toFixed(2).padStart(8))
    const last = process.env.BENCH_TIMES ? `   ${times.map((time) => `${time.toFixed(1)} ms`).join(' ')}` : ''
    console.log(`${name.padEnd(28)} ${procedure.padEnd(6).slice(0, 6)}${ratios.join('')}${last}`)
  }
}

async function main() {
  const server = await startPostgres()
  try {
    const database = await openDatabase({ url: server.url, connections: 2 })
    await measure(database)
    await database.close()
  } finally {
    await server.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
