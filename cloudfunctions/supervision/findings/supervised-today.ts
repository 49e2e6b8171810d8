import { presenceOf } from '@contract/duty/rules'
import type { SupervisedToday } from '@contract/supervision/schema'
import { shanghaiDate } from '@contract/time'
import type { KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'

/** Today's duties of the supervisor's county (A7), read only: who is there, who is late, who is missing. */
export async function supervisedToday({ ctx }: { ctx: KnownContext }): Promise<SupervisedToday> {
  const { db, now, caller } = ctx
  const day = shanghaiDate(now)
  const rows = await db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .innerJoin('practitioner', 'practitioner.account_id', 'duty_shift.practitioner_id')
    .innerJoin('account', 'account.id', 'duty_shift.practitioner_id')
    .leftJoin('attendance', 'attendance.shift_id', 'duty_shift.id')
    .select([
      'duty_shift.id',
      'duty_shift.status',
      'duty_shift.kind',
      'duty_shift.starts_at as startsAt',
      'duty_shift.ends_at as endsAt',
      'site.name as siteName',
      'account.name as practitionerName',
      'practitioner.kind as practitionerKind',
      'practitioner.unit',
      'attendance.checked_in_at as checkedInAt',
      'attendance.checked_out_at as checkedOutAt',
      'attendance.arrival',
      'attendance.departure',
    ])
    .where('duty_shift.day', '=', day)
    .where('duty_shift.status', '<>', 'withdrawn')
    .where(withinScope('site.area_code', caller, ['supervisor']))
    .orderBy('site.area_code')
    .orderBy('duty_shift.starts_at')
    .orderBy('duty_shift.id')
    .execute()
  const filed = await db
    .selectFrom('finding')
    .innerJoin('duty_shift', 'duty_shift.id', 'finding.shift_id')
    .select(['shift_id', 'violation'])
    .where('source', '=', 'supervisor')
    .where('finder_id', '=', caller.accountId)
    .where('duty_shift.day', '=', day)
    .execute()
  const shifts = rows.map(({ status, ...row }) => ({
    ...row,
    presence: presenceOf({ ...row, status }, now),
    filed: filed.filter(({ shift_id }) => shift_id === row.id).map(({ violation }) => violation),
  }))
  const running = shifts.filter(({ startsAt, endsAt }) => now >= new Date(startsAt) && now < new Date(endsAt))
  return {
    day,
    present: running.filter(({ presence }) => presence === 'on-duty').length,
    due: running.length,
    shifts,
    asOf: now.toISOString(),
  }
}
