import { sql, type SqlBool } from 'kysely'
import { firstDayOf, monthAfter } from '@contract/subsidy/payment'
import type { PaidDuty } from '@contract/subsidy/rules'
import type { Db } from '@server/database/client'

/** Whose statement: one person, one county, one month 'YYYY-MM'. */
export interface Whose {
  practitionerId: string
  countyCode: string
  month: string
}

/** Months back in which a duty may still be found to be worth something else. */
const LOOK_BACK_MONTHS = 12

const monthsBefore = (month: string, count: number): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** Duties in a county up to the end of a month, a year back, with attendance and what was stated of them before. */
const dutiesUntil = (db: Db, { practitionerId, countyCode, month }: Whose) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .leftJoin('attendance', 'attendance.shift_id', 'duty_shift.id')
    .leftJoin('subsidy_line as stated', (join) =>
      join.onRef('stated.shift_id', '=', 'duty_shift.id').on('stated.turn', '=', 0),
    )
    .leftJoin('subsidy_statement as of', 'of.id', 'stated.statement_id')
    .where('duty_shift.practitioner_id', '=', practitionerId)
    .where(sql<SqlBool>`left(site.area_code, 6) = ${countyCode}`)
    .where('duty_shift.day', '>=', firstDayOf(monthsBefore(month, LOOK_BACK_MONTHS)))
    .where('duty_shift.day', '<', firstDayOf(monthAfter(month)))
    .where((where) =>
      where.or([where('duty_shift.status', '<>', 'withdrawn'), where('stated.id', 'is not', null)]),
    )
    .select([
      'duty_shift.id',
      'duty_shift.day',
      'duty_shift.kind',
      'duty_shift.status',
      'duty_shift.starts_at',
      'duty_shift.ends_at',
      'attendance.checked_in_at',
      'attendance.in_code',
      'attendance.arrival',
      'attendance.checked_out_at',
      'attendance.out_code',
      'attendance.departure',
      'attendance.short',
      'attendance.closed_by_system',
      'of.id as statement_id',
      'of.status as statement_status',
    ])
    .orderBy('duty_shift.starts_at')
    .orderBy('duty_shift.id')

/** A duty, and the statement it first stood in; null while it was in none. */
export interface StatedDuty {
  shiftId: string
  day: string
  duty: PaidDuty
  statement: { id: string; isDraft: boolean } | null
}

/** Duties a statement of the month may speak of, in order of time. */
export async function findDuties(db: Db, whose: Whose): Promise<StatedDuty[]> {
  const rows = await dutiesUntil(db, whose).execute()
  return rows.map((row) => ({
    shiftId: row.id,
    day: row.day,
    duty: {
      kind: row.kind,
      status: row.status,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      attendance:
        row.checked_in_at === null
          ? null
          : {
              checkedInAt: row.checked_in_at,
              inCode: row.in_code!,
              arrival: row.arrival!,
              checkedOutAt: row.checked_out_at,
              outCode: row.out_code,
              departure: row.departure,
              short: row.short,
              closedBySystem: row.closed_by_system!,
            },
    },
    statement: row.statement_id && { id: row.statement_id, isDraft: row.statement_status === 'draft' },
  })) as StatedDuty[]
}

/** Months of a person in a county whose statement is closed: what was added to them since belongs to a later one. */
export const findClosedMonths = async (db: Db, { practitionerId, countyCode }: Whose): Promise<Set<string>> =>
  new Set(
    (
      await db
        .selectFrom('subsidy_statement')
        .select('month')
        .where('practitioner_id', '=', practitionerId)
        .where('county_code', '=', countyCode)
        .where('status', '<>', 'draft')
        .execute()
    ).map(({ month }) => month),
  )

/** What stands of each duty in statements other than one, in fen. */
export async function sumElsewhere(
  db: Db,
  shiftIds: string[],
  statementId: string | undefined,
): Promise<Map<string, number>> {
  if (shiftIds.length === 0) return new Map()
  let query = db
    .selectFrom('subsidy_line')
    .select(['shift_id', sql<number>`sum(amount_fen)::int`.as('fen')])
    .where('shift_id', 'in', shiftIds)
    .groupBy('shift_id')
  if (statementId) query = query.where('statement_id', '<>', statementId)
  return new Map((await query.execute()).map(({ shift_id, fen }) => [shift_id!, fen]))
}

/** Final deductions of a person in a county, the oldest first, with what statements other than one have not taken. */
export async function findDeductions(
  db: Db,
  { practitionerId, countyCode }: Whose,
  statementId: string | undefined,
): Promise<{ findingId: string; leftFen: number }[]> {
  const rows = await db
    .selectFrom('deduction')
    .leftJoin('subsidy_line', (join) => {
      const taken = join.onRef('subsidy_line.finding_id', '=', 'deduction.finding_id')
      return statementId ? taken.on('subsidy_line.statement_id', '<>', statementId) : taken
    })
    .select([
      'deduction.finding_id',
      sql<number>`(deduction.amount_fen + coalesce(sum(subsidy_line.amount_fen), 0))::int`.as('left_fen'),
    ])
    .where('deduction.practitioner_id', '=', practitionerId)
    .where('deduction.county_code', '=', countyCode)
    .groupBy(['deduction.finding_id', 'deduction.amount_fen', 'deduction.final_at'])
    .orderBy('deduction.final_at')
    .orderBy('deduction.finding_id')
    .execute()
  return rows.map(({ finding_id, left_fen }) => ({ findingId: finding_id, leftFen: left_fen }))
}

/** Stars of a person, newest first. */
export async function findStars(
  db: Db,
  practitionerId: string,
): Promise<{ fromOn: string; stars: number }[]> {
  const rows = await db
    .selectFrom('practitioner_star')
    .select(['from_on', 'stars'])
    .where('practitioner_id', '=', practitionerId)
    .orderBy('from_on', 'desc')
    .execute()
  return rows.map(({ from_on, stars }) => ({ fromOn: from_on, stars }))
}
