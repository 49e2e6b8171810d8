import { refuse } from '@contract/refusal'
import { gradeOf, scoreOf, starsOf } from '@contract/supervision/points'
import type { GradeRow, Grades, GradesInput } from '@contract/supervision/points-schema'
import { shanghaiYear } from '@contract/time'
import type { Db } from '@server/database/client'
import { serves } from '@server/kit/caller'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { overseerRoles } from '@server/kit/overseer'
import { rulesOf } from './points'
import { gradedPeople } from './queries'

/** Everybody of a county with score, grade and the stars they come to, best first. */
export async function gradeRows(db: Db, countyCode: string, year: number, now: Date): Promise<GradeRow[]> {
  const rules = await rulesOf(db, countyCode, year, now)
  const people = await gradedPeople(db, countyCode, year, now)
  return people
    .map((person) => {
      const sum = person.sum ?? 0
      const score = scoreOf(sum, rules)
      return {
        ...person,
        sum,
        score,
        grade: gradeOf(score, rules),
        starsEarned: starsOf(score, rules),
        openFindings: person.openFindings ?? 0,
      }
    })
    .sort((a, b) => b.score - a.score)
}

export const findStarRound = (db: Db, countyCode: string, year: number) =>
  db
    .selectFrom('star_round')
    .select(['given_at as at', 'from_on as fromOn'])
    .where('county_code', '=', countyCode)
    .where('year', '=', year)
    .executeTakeFirst()

const countiesServed = ({ db, caller }: KnownContext) =>
  db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('level', '=', 'county')
    .where(withinScope('code', caller, overseerRoles))
    .orderBy('code')
    .execute()

/** Grades of a county's people in a year. Refuses `not-found` for a county the caller does not serve. */
export async function grades({ ctx, input }: Act<typeof GradesInput>): Promise<Grades> {
  const { db, caller, now } = ctx
  const counties = await countiesServed(ctx)
  const county = input.countyCode ? counties.find(({ code }) => code === input.countyCode) : counties[0]
  if (!county) throw refuse('not-found')
  const year = input.year ?? shanghaiYear(now)
  const given = (await findStarRound(db, county.code, year)) ?? null
  return {
    year,
    countyCode: county.code,
    countyName: county.name,
    rows: await gradeRows(db, county.code, year, now),
    given,
    mayGive: !given && year < shanghaiYear(now) && serves(caller, ['county'], county.code),
    counties,
    asOf: now.toISOString(),
  }
}
