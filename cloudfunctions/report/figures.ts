import { sql, type Expression, type SqlBool } from 'kysely'
import { headlineWays, type RatingWay } from '@contract/rating/labels'
import type { Figure } from '@contract/report/labels'
import type { Db } from '@server/database/client'
import { isSetAside } from '@server/kit/ratings/set-aside'
import type { Extent } from './extent'

/** `column like any of patterns`, written out so that the index on the area is used. */
const below = (column: string, patterns: readonly string[]): Expression<SqlBool> =>
  patterns.length === 0
    ? sql<SqlBool>`false`
    : sql<SqlBool>`(${sql.join(
        patterns.map((pattern) => sql`${sql.ref(column)} like ${pattern}`),
        sql` or `,
      )})`

/** Consultations by the moment they happened, each with its rating and how an appeal against it ended. */
export const consultations = (db: Db, extent: Extent) =>
  db
    .selectFrom('consultation')
    .leftJoin('rating', 'rating.consultation_id', 'consultation.id')
    .leftJoin('rating_appeal', 'rating_appeal.consultation_id', 'consultation.id')
    .where(below('consultation.area_code', extent.patterns))
    .where('consultation.occurred_at', '>=', extent.start)
    .where('consultation.occurred_at', '<', extent.end)

/** Duties by their day. One that has not begun is not due yet, unless the person is there already. */
export const duties = (db: Db, extent: Extent) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .leftJoin('attendance', 'attendance.shift_id', 'duty_shift.id')
    .where(below('site.area_code', extent.patterns))
    .where('duty_shift.day', '>=', extent.period.from)
    .where('duty_shift.day', '<=', extent.period.to)
    .where('duty_shift.status', '<>', 'withdrawn')
    .where(sql<SqlBool>`(duty_shift.starts_at <= ${extent.now} or attendance.shift_id is not null)`)

/** Applications that were handed in, each with its decision. */
/** An application decided anew after an objection counts by its newest decision. */
const isNewestDecision = sql<SqlBool>`not exists (select from aid_decision later
  where later.application_id = aid_decision.application_id and later.decided_at > aid_decision.decided_at)`

/** Last day of an application's newest examination. */
export const reviewDueOn = sql<string>`(select due_on from aid_clock
  where application_id = aid_application.id and what = 'review' order by id desc limit 1)`

export const applications = (db: Db, extent: Extent) =>
  db
    .selectFrom('aid_application')
    .leftJoin('aid_decision', (join) =>
      join.onRef('aid_decision.application_id', '=', 'aid_application.id').on(isNewestDecision),
    )
    .where(below('aid_application.county_code', extent.countyPatterns))
    .where('aid_application.status', '<>', 'draft')
    .where('aid_application.source', '=', 'application')

const always = () => sql<SqlBool>`true`
const within = (column: string, extent: Extent) =>
  sql<SqlBool>`(${sql.ref(column)} >= ${extent.start} and ${sql.ref(column)} < ${extent.end})`

const ratedBy = (ways: readonly RatingWay[]) =>
  sql<SqlBool>`(rating.way in (${sql.join([...ways])}) and not ${isSetAside})`
const satisfiedBy = (ways: readonly RatingWay[]) =>
  sql<SqlBool>`(${ratedBy(ways)} and rating.satisfaction = 'satisfied')`

/** A figure of consultations. */
const talks = (counts: Definition['counts']): Definition => ({
  of: 'consultations',
  at: 'consultation.occurred_at',
  counts,
})

/**
 * What each figure counts: its source, the moment a row stands at, and which rows of the source are counted. The
 * counts and the lists of rows are both made from this, so neither can say what the other does not.
 */
export const definitions = {
  consultations: talks(always),
  rated: talks(() => ratedBy(headlineWays)),
  satisfied: talks(() => satisfiedBy(headlineWays)),
  'rated-own-phone': talks(() => ratedBy(['own-phone'])),
  'satisfied-own-phone': talks(() => satisfiedBy(['own-phone'])),
  'rated-return-call': talks(() => ratedBy(['return-call'])),
  'satisfied-return-call': talks(() => satisfiedBy(['return-call'])),
  'rated-handed-over': talks(() => ratedBy(['handed-over'])),
  'satisfied-handed-over': talks(() => satisfiedBy(['handed-over'])),
  'ratings-set-aside': talks(() => isSetAside),
  'duties-due': { of: 'duties', at: 'duty_shift.starts_at', counts: always },
  'duties-arrived': {
    of: 'duties',
    at: 'duty_shift.starts_at',
    counts: () => sql<SqlBool>`attendance.shift_id is not null`,
  },
  'duties-on-time': {
    of: 'duties',
    at: 'duty_shift.starts_at',
    counts: () => sql<SqlBool>`attendance.arrival = 'on-time'`,
  },
  'aid-received': {
    of: 'applications',
    at: 'aid_application.submitted_at',
    counts: (extent) => within('aid_application.submitted_at', extent),
  },
  'aid-decided': {
    of: 'applications',
    at: 'aid_decision.decided_at',
    counts: (extent) => within('aid_decision.decided_at', extent),
  },
  'aid-decided-in-time': {
    of: 'applications',
    at: 'aid_decision.decided_at',
    counts: (extent) => sql<SqlBool>`(${within('aid_decision.decided_at', extent)}
      and (aid_decision.decided_at at time zone 'Asia/Shanghai')::date <= ${reviewDueOn})`,
  },
} as const satisfies Record<Figure, Definition>

interface Definition {
  of: 'consultations' | 'duties' | 'applications'
  at: string
  counts: (extent: Extent) => Expression<SqlBool>
}

/** The definition of a figure, without its literal types. */
export const definitionOf = (figure: Figure): Definition => definitions[figure]
