import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { sql } from 'kysely'

const yearSpan = (year: number) => [`${year}-01-01`, `${year}-12-31`] as const

/** What a person's entries of a calendar year sum up to. */
export const sumOf = async (db: Db, practitionerId: string, year: number): Promise<number> => {
  const [from, to] = yearSpan(year)
  const { sum } = await db
    .selectFrom('point_entry')
    .select(sql<number>`coalesce(sum(points), 0)::int`.as('sum'))
    .where('practitioner_id', '=', practitionerId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirstOrThrow()
  return sum
}

/** A person's entries of a calendar year, newest first, with the site of the duty or finding behind each. */
export const entriesOf = (db: Db, practitionerId: string, year: number) => {
  const [from, to] = yearSpan(year)
  return db
    .selectFrom('point_entry')
    .leftJoin('roll_call_reply', 'roll_call_reply.id', 'point_entry.source_id')
    .leftJoin('duty_shift', (join) =>
      join.on(sql<boolean>`duty_shift.id = coalesce(roll_call_reply.shift_id, point_entry.source_id)`),
    )
    .leftJoin('finding', 'finding.id', 'point_entry.source_id')
    .leftJoin('site', (join) =>
      join.on(sql<boolean>`site.code = coalesce(duty_shift.site_code, finding.site_code)`),
    )
    .select([
      'point_entry.reason',
      'point_entry.points',
      'point_entry.day',
      'point_entry.source_id as sourceId',
      'site.name as siteName',
    ])
    .where('point_entry.practitioner_id', '=', practitionerId)
    .where('point_entry.day', '>=', from)
    .where('point_entry.day', '<=', to)
    .orderBy('point_entry.day', 'desc')
    .orderBy('point_entry.id', 'desc')
    .execute()
}

/** Stars of a person, newest first; the newest that has begun is the one that holds. */
export const starsOfPerson = (db: Db, practitionerId: string) =>
  db
    .selectFrom('practitioner_star')
    .select(['stars', 'from_on as fromOn', 'because'])
    .where('practitioner_id', '=', practitionerId)
    .orderBy('from_on', 'desc')
    .execute()

/** People of a county who sit on duty, by name, with the sum of a year, their stars and what is still open. */
export const gradedPeople = (db: Db, countyCode: string, year: number, now: Date) => {
  const [from, to] = yearSpan(year)
  return db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .where('practitioner.area_code', 'like', `${countyCode}%`)
    .where('practitioner.status', 'in', ['active', 'suspended'])
    .select((of) => [
      'practitioner.account_id as practitionerId',
      'account.name as personName',
      'practitioner.kind',
      'practitioner.unit',
      of
        .selectFrom('point_entry')
        .whereRef('point_entry.practitioner_id', '=', 'practitioner.account_id')
        .where('point_entry.day', '>=', from)
        .where('point_entry.day', '<=', to)
        .select(sql<number>`coalesce(sum(points), 0)::int`.as('sum'))
        .as('sum'),
      of
        .selectFrom('practitioner_star')
        .whereRef('practitioner_star.practitioner_id', '=', 'practitioner.account_id')
        .where('from_on', '<=', shanghaiDate(now))
        .orderBy('from_on', 'desc')
        .limit(1)
        .select('practitioner_star.stars')
        .as('stars'),
      of
        .selectFrom('finding')
        .whereRef('finding.practitioner_id', '=', 'practitioner.account_id')
        .where('finding.status', 'not in', ['final', 'dropped'])
        .where(sql<boolean>`extract(year from finding.filed_at at time zone 'Asia/Shanghai') = ${year}`)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('openFindings'),
    ])
    .orderBy('account.name')
    .orderBy('practitioner.account_id')
    .execute()
}
