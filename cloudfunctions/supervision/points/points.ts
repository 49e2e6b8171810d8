import { supervisionSettings } from '@contract/supervision/settings'
import { refuse } from '@contract/refusal'
import { gradeOf, scoreOf, starsOf } from '@contract/supervision/points'
import type { Points, PersonPointsInput, PointsInput } from '@contract/supervision/points-schema'
import { shanghaiDate, shanghaiYear } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'
import { overseerRoles } from '@server/kit/overseer'
import { entriesOf, starsOfPerson, sumOf } from './queries'

/** Rules of a year are those of its last day, or of today while it runs. */
export const rulesOf = (db: Db, areaCode: string, year: number, now: Date) => {
  const today = shanghaiDate(now)
  const end = `${year}-12-31`
  return readSetting(db, supervisionSettings, 'points.rules', areaCode, end < today ? end : today)
}

async function pointsOf(
  { db, now }: KnownContext,
  person: { account_id: string; area_code: string; name: string },
  year: number,
): Promise<Points> {
  const rules = await rulesOf(db, person.area_code, year, now)
  const sum = await sumOf(db, person.account_id, year)
  const score = scoreOf(sum, rules)
  const starHistory = await starsOfPerson(db, person.account_id)
  const today = shanghaiDate(now)
  return {
    year,
    personName: person.name,
    score,
    sum,
    grade: gradeOf(score, rules),
    starsEarned: starsOf(score, rules),
    stars: starHistory.find(({ fromOn }) => fromOn <= today)?.stars ?? null,
    starHistory,
    entries: await entriesOf(db, person.account_id, year),
    rules,
    asOf: now.toISOString(),
  }
}

const people = (db: Db) =>
  db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select(['practitioner.account_id', 'practitioner.area_code', 'account.name'])

/** The caller's own points of a year, each opening to what it was for. Refuses `not-found` for who is not in the register. */
export async function myPoints({ ctx, input }: Act<typeof PointsInput>): Promise<Points> {
  const person = await people(ctx.db)
    .where('practitioner.account_id', '=', ctx.caller.accountId)
    .executeTakeFirst()
  if (!person) throw refuse('not-found')
  return pointsOf(ctx, person, input.year ?? shanghaiYear(ctx.now))
}

/** Points of somebody of the caller's counties. Refuses `not-found`. */
export async function personPoints({ ctx, input }: Act<typeof PersonPointsInput>): Promise<Points> {
  const person = await people(ctx.db)
    .where('practitioner.account_id', '=', input.practitionerId)
    .where(withinScope('practitioner.area_code', ctx.caller, overseerRoles))
    .executeTakeFirst()
  if (!person) throw refuse('not-found')
  return pointsOf(ctx, person, input.year)
}
