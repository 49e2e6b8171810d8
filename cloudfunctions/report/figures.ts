import { sql, type Expression, type SqlBool } from 'kysely'
import type { Figure } from '@contract/report/labels'
import type { Db } from '@server/database/client'
import type { Extent } from './extent'

/** `column like any of patterns`, written out so that the index on the area is used. */
const below = (column: string, patterns: readonly string[]): Expression<SqlBool> =>
  patterns.length === 0
    ? sql<SqlBool>`false`
    : sql<SqlBool>`(${sql.join(
        patterns.map((pattern) => sql`${sql.ref(column)} like ${pattern}`),
        sql` or `,
      )})`

/** Consultations by the moment they happened, each with its rating. */
export const consultations = (db: Db, extent: Extent) =>
  db
    .selectFrom('consultation')
    .leftJoin('rating', 'rating.consultation_id', 'consultation.id')
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
export const applications = (db: Db, extent: Extent) =>
  db
    .selectFrom('aid_application')
    .leftJoin('aid_decision', 'aid_decision.application_id', 'aid_application.id')
    .where(below('aid_application.county_code', extent.countyPatterns))
    .where('aid_application.status', '<>', 'draft')

const always = () => sql<SqlBool>`true`
const within = (column: string, extent: Extent) =>
  sql<SqlBool>`(${sql.ref(column)} >= ${extent.start} and ${sql.ref(column)} < ${extent.end})`

/**
 * What each figure counts: its source, the moment a row stands at, and which rows of the source are counted. The
 * counts and the lists of rows are both made from this, so neither can say what the other does not.
 */
export const definitions = {
  consultations: { of: 'consultations', at: 'consultation.occurred_at', counts: always },
  rated: {
    of: 'consultations',
    at: 'consultation.occurred_at',
    counts: () => sql<SqlBool>`rating.consultation_id is not null`,
  },
  satisfied: {
    of: 'consultations',
    at: 'consultation.occurred_at',
    counts: () => sql<SqlBool>`rating.satisfaction = 'satisfied'`,
  },
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
      and (aid_decision.decided_at at time zone 'Asia/Shanghai')::date <= aid_application.due_on)`,
  },
} as const satisfies Record<Figure, Definition>

interface Definition {
  of: 'consultations' | 'duties' | 'applications'
  at: string
  counts: (extent: Extent) => Expression<SqlBool>
}

/** The definition of a figure, without its literal types. */
export const definitionOf = (figure: Figure): Definition => definitions[figure]
