import { sql } from 'kysely'
import { adviserKinds } from '@contract/account/roles'
import { countyOf, scopePrefix } from '@contract/area'
import type { Candidate, Exchanges } from '@contract/request/schema'
import { addDays } from '@contract/time'
import type { Db } from '@server/database/client'
import { shiftFacts, shiftsWithSite, inRequest, type FoundShift } from './queries'

/** More than any county has; a city's own centre may look through all of its counties. */
const MOST_PEOPLE = 300
const MOST_SHIFTS = 300
/** Days before and after a shift within which another is offered for exchange. */
const EXCHANGE_DAYS = 31

/** Advisers of a county who are in the register, by account; everybody of a city for its own centre. */
const advisers = (db: Db, areaCode: string) =>
  db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .where('practitioner.active', '=', true)
    .where('practitioner.kind', 'in', adviserKinds)
    .where('account.disabled_at', 'is', null)
    .where('practitioner.area_code', 'like', `${scopePrefix(countyOf(areaCode))}%`)

const isOnLeave = (person: string, day: string) => sql<boolean>`exists (select from duty_request leave
  where leave.kind = 'leave' and leave.status in ('approved', 'settled')
    and leave.asker_id = ${sql.ref(person)} and leave.from_on <= ${sql.ref(day)} and leave.to_on >= ${sql.ref(day)})`

/**
 * Who could sit a shift instead: advisers of its county with no other shift at that time and not on leave that day,
 * those with the fewest shifts of the month first.
 */
export async function listCandidates(db: Db, shift: FoundShift): Promise<Candidate[]> {
  const first = `${shift.day.slice(0, 7)}-01`
  const firstOfNext = `${addDays(first, 31).slice(0, 7)}-01`
  const load = sql<number>`(select count(*) from duty_shift
    where duty_shift.practitioner_id = practitioner.account_id and duty_shift.status <> 'withdrawn'
      and duty_shift.day >= ${first}::date and duty_shift.day < ${firstOfNext}::date)`
  return advisers(db, shift.areaCode)
    .where('practitioner.account_id', '<>', shift.practitionerId)
    .where(
      sql<boolean>`not exists (select from duty_shift
        where duty_shift.practitioner_id = practitioner.account_id and duty_shift.status <> 'withdrawn'
          and duty_shift.starts_at < ${shift.endsAt}::timestamptz
          and duty_shift.ends_at > ${shift.startsAt}::timestamptz)`,
    )
    .where(
      sql<boolean>`not exists (select from duty_request leave
        where leave.kind = 'leave' and leave.status in ('approved', 'settled')
          and leave.asker_id = practitioner.account_id
          and ${shift.day}::date between leave.from_on and leave.to_on)`,
    )
    .select([
      'practitioner.account_id as id',
      'account.name',
      'practitioner.kind',
      'practitioner.unit',
      'practitioner.fields',
      load.as('shiftsInMonth'),
    ])
    .orderBy(load)
    .orderBy('account.name')
    .orderBy('practitioner.account_id')
    .limit(MOST_PEOPLE)
    .execute()
}

/** Whether somebody has another shift at the time of `at`, two left out that are to be exchanged. */
const busyAt = (person: string, at: string) => sql<boolean>`exists (select from duty_shift third
  where third.practitioner_id = ${sql.ref(person)} and third.status <> 'withdrawn'
    and third.id <> mine.id and third.id <> duty_shift.id
    and third.starts_at < ${sql.ref(`${at}.ends_at`)} and third.ends_at > ${sql.ref(`${at}.starts_at`)})`

/**
 * Shifts of others in the same county that could be exchanged for a shift: each of the two would be free for the
 * other's. Those that have begun, or can't be asked for before `askableFrom` any more, are left out.
 */
export async function listExchanges(
  db: Db,
  shift: FoundShift,
  askableFrom: Date,
): Promise<Exchanges['shifts']> {
  const county = countyOf(shift.areaCode)
  const rows = await shiftsWithSite(db)
    .innerJoin('duty_shift as mine', (join) => join.on('mine.id', '=', shift.id))
    .innerJoin('practitioner', 'practitioner.account_id', 'duty_shift.practitioner_id')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .where('practitioner.active', '=', true)
    .where('practitioner.kind', 'in', adviserKinds)
    .where('account.disabled_at', 'is', null)
    .where(sql<boolean>`left(site.area_code, 6) = ${county}`)
    .whereRef('duty_shift.practitioner_id', '<>', 'mine.practitioner_id')
    .where('duty_shift.status', '=', 'published')
    .where('duty_shift.starts_at', '>=', askableFrom.toISOString())
    .where('duty_shift.day', '>=', addDays(shift.day, -EXCHANGE_DAYS))
    .where('duty_shift.day', '<=', addDays(shift.day, EXCHANGE_DAYS))
    .where(sql<boolean>`not ${inRequest}`)
    .where(sql<boolean>`not ${busyAt('mine.practitioner_id', 'duty_shift')}`)
    .where(sql<boolean>`not ${busyAt('duty_shift.practitioner_id', 'mine')}`)
    .where(sql<boolean>`not ${isOnLeave('mine.practitioner_id', 'duty_shift.day')}`)
    .where(sql<boolean>`not ${isOnLeave('duty_shift.practitioner_id', 'mine.day')}`)
    .select([
      ...shiftFacts,
      'account.id as personId',
      'account.name as personName',
      'practitioner.kind as personKind',
      'practitioner.unit as personUnit',
    ])
    .orderBy('duty_shift.starts_at')
    .orderBy('duty_shift.id')
    .limit(MOST_SHIFTS)
    .execute()
  return rows.map(({ personId, personName, personKind, personUnit, ...facts }) => ({
    ...facts,
    person: { id: personId, name: personName, kind: personKind, unit: personUnit },
  }))
}
