import { randomUUID } from 'node:crypto'
import type { Plan } from '@contract/roster/schema'
import { addDays, atShanghai, shanghaiDate, shanghaiYear } from '@contract/time'
import { dispatch } from '@server/kit/dispatch'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { rosterRouter } from '../../../cloudfunctions/roster/router'
import { seedHistory } from './history'
import { demoGridWorker, demoId, demoStaff, type DemoStaff } from './people'
import { demoPatterns } from './roster'
import { advisersOf, countiesOf, rosterSites, seedPatterns, seedPeople } from './seed'
import { seedSiteDetails } from './site-details'

/** The planner of each county, and of the city's own centre. */
const plannerOf = (county: string): DemoStaff => ({
  id: demoId(`staff:planner:${county}`),
  name: '排班员（演示）',
  role: county.endsWith('00') ? 'city' : 'county',
  areaCode: county,
})

/** 'YYYY-MM' of a year. */
export const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)

/** Publishes one county's month through the product's own door, as its planner does a few days before. */
async function publishMonth(service: Service, county: string, month: string): Promise<number> {
  const now = new Date(atShanghai(addDays(`${month}-01`, -5), '09:00'))
  const then: Service = { ...service, clock: () => now }
  const session = await openSession(service.db, service.keyring, plannerOf(county).id, now, 'person')
  const ask = async <T>(procedure: string, input: object): Promise<T> => {
    const body = { procedure, input: { county, month, requestId: randomUUID(), ...input } }
    const answer = await dispatch(rosterRouter, body, { session }, then)
    if (!answer.ok) throw new Error(`${procedure} ${county} ${month}: ${answer.refusal.code}`)
    return answer.data as T
  }
  const before = await ask<Plan>('plan', {})
  if (before.publishedVersion !== null) return 0
  const filled = await ask<Pick<Plan, 'revision' | 'gapsFingerprint' | 'pending'>>('fill', {})
  if (filled.pending.added === 0) return 0
  const accepted = { revision: filled.revision, acceptedGaps: filled.gapsFingerprint }
  return (await ask<{ added: number }>('publish', accepted)).added
}

/**
 * The year of Changzhi: patterns of all 141 sites, each county's twelve months filled and published through the same
 * procedures a planner uses, and what has happened of them up to yesterday. May be run again: what is published stays.
 *
 * @param months 'YYYY-MM', all of the year unless told otherwise
 * @returns shifts published by this run
 */
export async function seedYear(
  service: Service,
  now: Date,
  say: (line: string) => void,
  months: readonly string[] = monthsOf(shanghaiYear(now)),
): Promise<number> {
  const { db } = service
  const at = now.toISOString()
  const sites = await rosterSites(db)
  const counties = countiesOf(sites)
  await seedSiteDetails(db)
  const advisers = counties.flatMap((county) => advisersOf(sites, county))
  await seedPeople(db, [...advisers, demoGridWorker], [...demoStaff, ...counties.map(plannerOf)], at)
  await seedPatterns(db, demoPatterns(sites, `${shanghaiYear(now)}-01-01`), at)
  let published = 0
  for (const month of months) {
    for (const county of counties) published += await publishMonth(service, county, month)
    say(`  ${month} 已排好，累计${published}班`)
  }
  await seedHistory(db, shanghaiDate(now))
  return published
}
