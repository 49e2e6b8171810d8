import { staffRoles } from '@contract/account/roles'
import { scopePrefix } from '@contract/area'
import type { AbsentRow, RollCall } from '@contract/rollcall/schema'
import { addDays, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import { withinScope } from '@server/kit/scope'

/**
 * Who was due in a call's scope at the moment it came, and not there (应在岗未到): never came, came later, or had left.
 * Reckoned from the attendance as it is known now, so a check-in delivered late takes its person off the list.
 */
export async function absentOf(db: Db, caller: Caller, call: RollCall): Promise<AbsentRow[]> {
  const { firedAt, areaCode, siteCode } = call
  if (firedAt === null) return []
  const day = shanghaiDate(firedAt)
  return (
    db
      .selectFrom('duty_shift')
      .innerJoin('site', 'site.code', 'duty_shift.site_code')
      .innerJoin('practitioner', 'practitioner.account_id', 'duty_shift.practitioner_id')
      .innerJoin('account', 'account.id', 'duty_shift.practitioner_id')
      .leftJoin('attendance', 'attendance.shift_id', 'duty_shift.id')
      .where(withinScope('site.area_code', caller, staffRoles))
      .where('site.area_code', 'like', `${scopePrefix(areaCode)}%`)
      .$if(siteCode !== null, (rows) => rows.where('duty_shift.site_code', '=', siteCode!))
      // no shift is longer than 14 hours; the day is what the index knows
      .where('duty_shift.day', 'in', [addDays(day, -1), day])
      .where('duty_shift.status', '<>', 'withdrawn')
      .where('duty_shift.starts_at', '<=', firedAt)
      .where('duty_shift.ends_at', '>', firedAt)
      .where(({ or, eb }) =>
        or([
          eb('attendance.checked_in_at', 'is', null),
          eb('attendance.checked_in_at', '>', firedAt),
          eb('attendance.checked_out_at', '<=', firedAt),
        ]),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('roll_call_reply')
              .select('roll_call_reply.id')
              .whereRef('roll_call_reply.shift_id', '=', 'duty_shift.id')
              .where('roll_call_reply.roll_call_id', '=', call.id),
          ),
        ),
      )
      .select([
        'duty_shift.id as shiftId',
        'account.name as practitionerName',
        'practitioner.unit',
        'site.code as siteCode',
        'site.name as siteName',
        'duty_shift.starts_at as startsAt',
        'duty_shift.ends_at as endsAt',
        'attendance.checked_in_at as cameAt',
        'attendance.checked_out_at as leftAt',
      ])
      .orderBy('site.area_code')
      .orderBy('site.code')
      .orderBy('duty_shift.id')
      .execute()
  )
}
