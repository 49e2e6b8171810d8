import { dutySettings } from '@contract/duty/settings'
import { sql, type SqlBool } from 'kysely'
import { countyOf } from '@contract/area'
import { evidenceOf, type DutySeen, type Evidence, type EvidencePolicy } from '@contract/duty/evidence'
import type { Attendance } from '@contract/duty/schema'
import type { Db } from '@server/database/client'
import { isSetAside } from '@server/kit/ratings/set-aside'
import { readSetting } from '@server/kit/settings'

/** A shift as far as its evidence needs it. */
export interface Proved {
  id: string
  day: string
  areaCode: string
  attendance: Attendance | null
}

/**
 * Consultations that took place while their person was on duty, whenever they were written down, and how many of
 * those residents rated on their own phones, but for ratings set aside on appeal.
 */
const recordsOf = (db: Db, shiftIds: string[], now: Date) =>
  db
    .selectFrom('consultation')
    .innerJoin('attendance', 'attendance.shift_id', 'consultation.shift_id')
    .leftJoin('rating', (join) =>
      join.onRef('rating.consultation_id', '=', 'consultation.id').on('rating.way', '=', 'own-phone'),
    )
    .leftJoin('rating_appeal', 'rating_appeal.consultation_id', 'rating.consultation_id')
    .where('attendance.shift_id', 'in', shiftIds)
    .whereRef('consultation.occurred_at', '>=', 'attendance.checked_in_at')
    .where(
      'consultation.occurred_at',
      '<=',
      sql<string>`coalesce(attendance.checked_out_at, ${now.toISOString()})`,
    )
    .groupBy('attendance.shift_id')
    .select(({ fn }) => [
      'attendance.shift_id as shiftId',
      fn.countAll<number>().as('records'),
      fn
        .count<number>('rating.consultation_id')
        .filterWhere(sql<SqlBool>`not ${isSetAside}`)
        .as('ratings'),
    ])
    .execute()

/** A call that waits, is being explained or was explained well says nothing against anybody, nor for them. */
const rollCallsOf = (db: Db, shiftIds: string[]) =>
  db
    .selectFrom('roll_call_reply')
    .where('shift_id', 'in', shiftIds)
    .where('status', 'in', ['replied', 'missed', 'finding'])
    .groupBy('shift_id')
    .select(({ fn }) => [
      'shift_id as shiftId',
      fn.countAll<number>().as('called'),
      fn.count<number>('replied_at').as('replied'),
    ])
    .execute()

const endsOf = (attendance: Attendance): Pick<DutySeen, 'in' | 'out' | 'closedBySystem'> => ({
  in: {
    code: attendance.inCode,
    location: attendance.inLocation,
    lateDelivered: attendance.inDeliveredAt !== null,
  },
  out: attendance.checkedOutAt
    ? {
        code: attendance.outCode,
        location: attendance.outLocation ?? 'unknown',
        lateDelivered: attendance.outDeliveredAt !== null,
      }
    : null,
  closedBySystem: attendance.closedBySystem,
})

/** Evidence of each duty of a list by its id, weighed by the rules of its county and day. None before a check-in. */
export async function evidenceFor(
  db: Db,
  shifts: readonly Proved[],
  now: Date,
): Promise<Map<string, Evidence>> {
  const begun = shifts.flatMap(({ attendance, ...shift }) => (attendance ? [{ ...shift, attendance }] : []))
  const proved = new Map<string, Evidence>()
  if (begun.length === 0) return proved
  const ids = begun.map(({ id }) => id)
  const records = new Map((await recordsOf(db, ids, now)).map((row) => [row.shiftId, row]))
  const calls = new Map((await rollCallsOf(db, ids)).map((row) => [row.shiftId, row]))
  const policies = new Map<string, EvidencePolicy>()
  for (const { id, day, areaCode, attendance } of begun) {
    const key = `${countyOf(areaCode)} ${day}`
    const policy = policies.get(key) ?? (await readSetting(db, dutySettings, 'duty.evidence', areaCode, day))
    policies.set(key, policy)
    const seen: DutySeen = {
      ...endsOf(attendance),
      rollCalls: { called: calls.get(id)?.called ?? 0, replied: calls.get(id)?.replied ?? 0 },
      records: records.get(id)?.records ?? 0,
      ratings: records.get(id)?.ratings ?? 0,
    }
    proved.set(id, evidenceOf(seen, policy))
  }
  return proved
}
