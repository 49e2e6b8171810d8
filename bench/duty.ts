import type { AnyTRPCRouter } from '@trpc/server'
import { sql } from 'kysely'
import { addDays, shanghaiDate } from '@contract/time'
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
import { DEMO_COUNTY, DEMO_TOWN, demoLawyer, demoStaff } from '../server/host/demo/people'
import { monthsOf, seedYear } from '../server/host/demo/year'
import { routers } from '../server/host/routers'

/**
 * `npm run bench`: whether the pages of duty stay quick on the year of Changzhi. The same calls are timed with one
 * month of its 141 sites' duties in the database and with twelve; near 1 means that a year does not matter.
 */

const CALLS = 15
const NOW = new Date('2026-11-25T10:00:00+08:00')
const MONTH = '2026-11'

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

async function stage() {
  const database = await openDatabase({})
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
  const analyse = async () => {
    await database.become('owner')
    await sql`analyze`.execute(db)
    await database.become('service')
  }
  return { database, service, analyse }
}

type Call = [
  name: string,
  router: string,
  procedure: string,
  input: object,
  who: 'lawyer' | 'county' | 'city',
]

const today = shanghaiDate(NOW)
const site = { siteCode: siteCodeOf(DEMO_TOWN) }
const plan = { county: DEMO_COUNTY, month: MONTH }
const period = { from: `${MONTH}-01`, to: today }

const calls: Call[] = [
  ['point: who is on duty', 'site', 'point', site, 'lawyer'],
  ['board: a site’s month', 'board', 'board', { ...site, month: MONTH }, 'lawyer'],
  ['lawyer: today', 'duty', 'today', {}, 'lawyer'],
  ['lawyer: my month', 'duty', 'month', { month: MONTH }, 'lawyer'],
  ['lawyer: who could sit in', 'request', 'askable', {}, 'lawyer'],
  ['city: who is on duty now', 'duty', 'onDuty', {}, 'city'],
  ['county: attendance', 'duty', 'attendance', { ...period, limit: 20 }, 'county'],
  ['city: attendance', 'duty', 'attendance', { ...period, limit: 20 }, 'city'],
  ['county: plan of a month', 'roster', 'plan', plan, 'county'],
  ['county: coverage', 'roster', 'coverage', { ...period, to: addDays(today, 14) }, 'county'],
  ['city: coverage', 'roster', 'coverage', { ...period, to: addDays(today, 14) }, 'city'],
  ['county: people', 'people', 'list', {}, 'county'],
  ['county: what waits', 'report', 'todo', {}, 'county'],
  ['city: figures of a month', 'report', 'dayFigures', period, 'city'],
  ['city: roll calls', 'rollcall', 'calls', {}, 'city'],
  ['county: subsidy of a month', 'subsidy', 'month', { countyCode: DEMO_COUNTY, month: MONTH }, 'county'],
]

/** The router that has the procedure, whatever its function is called. */
function routerOf(name: string, procedure: string): AnyTRPCRouter {
  const own = routers[name]
  if (!own || !(procedure in (own._def.procedures as object))) throw new Error(`${name} has no ${procedure}`)
  return own
}

async function timed(service: Service, call: Call, session: string): Promise<number> {
  const [, name, procedure, input] = call
  const router = routerOf(name, procedure)
  const times: number[] = []
  for (let turn = 0; turn < CALLS; turn++) {
    const start = performance.now()
    const answer = await dispatch(router, { procedure, input }, { session }, service)
    times.push(performance.now() - start)
    if (!answer.ok) throw new Error(`${procedure}: ${answer.refusal.code}`)
  }
  return median(times)
}

async function main() {
  const { database, service, analyse } = await stage()
  const { db, keyring } = service
  const silent = () => undefined
  await seedYear(service, NOW, silent, [MONTH])
  await db
    .insertInto('discipline_confirmation')
    .values({ practitioner_id: demoLawyer.id, version: 1, confirmed_at: NOW.toISOString() })
    .execute()
  const sessions = {
    lawyer: await openSession(db, keyring, demoLawyer.id, NOW, 'person'),
    county: await openSession(db, keyring, demoStaff[1]!.id, NOW, 'staff'),
    city: await openSession(db, keyring, demoStaff[4]!.id, NOW, 'staff'),
  }
  const results = new Map<string, number[]>()
  const measure = async () => {
    await analyse()
    for (const call of calls) {
      const [name, , , , who] = call
      results.set(name, [...(results.get(name) ?? []), await timed(service, call, sessions[who])])
    }
  }
  for (const call of calls) await timed(service, call, sessions[call[4]]) // warm
  await measure()
  await seedYear(service, NOW, silent, monthsOf(2026))
  await measure()
  for (const [name, [month, year]] of results)
    console.log(`${name.padEnd(28)} a year takes ${(year! / month!).toFixed(2)} × as long as a month`)
  await database.close()
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
