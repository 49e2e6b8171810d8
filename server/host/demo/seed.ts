import { countyOf } from '@contract/area'
import { addDays, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { isRestDay } from '@server/kit/holidays'
import { seedHistory } from './history'
import { inChunks } from './in-chunks'
import { demoColleague, demoGridWorker, demoLawyer, demoResidents, demoStaff } from './people'
import { demoRoster, type RosterShift, type RosterSite } from './roster'
import { seedSiteDetails } from './site-details'

async function rosterSites(db: Db): Promise<RosterSite[]> {
  const sites = await db
    .selectFrom('site')
    .select(['code', 'kind', 'area_code'])
    .orderBy('area_code')
    .execute()
  return sites
    .filter((site) => ['city-centre', 'county-centre', 'town-station'].includes(site.kind))
    .map((site) => ({
      code: site.code,
      kind: site.kind as RosterSite['kind'],
      areaCode: site.area_code,
      countyCode: countyOf(site.area_code),
    }))
}

async function seedPeople(db: Db, shifts: readonly RosterShift[], now: string): Promise<void> {
  const onRoster = shifts.map(({ practitioner }) => [practitioner.id, practitioner] as const)
  const named = [demoLawyer, demoColleague, demoGridWorker].map((person) => [person.id, person] as const)
  const practitioners = [...new Map([...onRoster, ...named]).values()]
  const accounts = [...demoResidents, ...practitioners, ...demoStaff].map(({ id, name }) => ({
    id,
    name,
    created_at: now,
    disabled_at: null,
  }))
  await inChunks(accounts, (values) =>
    db
      .insertInto('account')
      .values(values)
      .onConflict((c) => c.doNothing())
      .execute(),
  )
  await inChunks(practitioners, (chunk) =>
    db
      .insertInto('practitioner')
      .values(
        chunk.map(({ id, kind, unit, countyCode }) => ({
          account_id: id,
          kind,
          unit,
          area_code: countyCode,
        })),
      )
      .onConflict((c) => c.doNothing())
      .execute(),
  )
  await db
    .insertInto('staff_grant')
    .values(
      demoStaff.map(({ id, role, areaCode }) => ({
        account_id: id,
        role,
        area_code: areaCode,
        granted_at: now,
        ended_at: null,
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute()
}

const seedShifts = (db: Db, shifts: readonly RosterShift[]) =>
  inChunks(shifts, (chunk) =>
    db
      .insertInto('duty_shift')
      .values(
        chunk.map((shift) => ({
          id: shift.id,
          site_code: shift.siteCode,
          practitioner_id: shift.practitioner.id,
          kind: 'at-site' as const,
          day: shift.day,
          starts_at: shift.startsAt,
          ends_at: shift.endsAt,
          status: 'published' as const,
        })),
      )
      .onConflict((c) => c.doNothing())
      .execute(),
  )

/**
 * A month of rosters for all 141 sites, its people, and what has happened of it up to yesterday. May be run again:
 * what is there stays, and a new month is added.
 */
export async function seedDemo(db: Db, now: Date): Promise<void> {
  const today = shanghaiDate(now)
  const from = `${today.slice(0, 8)}01`
  const to = addDays(today, 31)
  const sites = await rosterSites(db)
  const shifts = demoRoster(sites, from, to, isRestDay)
  await seedSiteDetails(db)
  await seedPeople(db, shifts, now.toISOString())
  await seedShifts(db, shifts)
  await seedHistory(db, today)
}
