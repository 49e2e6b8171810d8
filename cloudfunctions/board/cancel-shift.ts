import { refuse } from '@contract/refusal'
import { mayCancel } from '@contract/roster/one-off'
import type { CancelShift, OneOff } from '@contract/roster/public-schema'
import { clockText, dayText } from '@contract/time'
import { notify } from '@server/kit/messages/notify'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { oneOffsOf } from './one-off-queries'

/** Locks a shift of the caller's county, as it is now; undefined for any other. */
const lockOwnShift = ({ db, caller }: KnownContext, id: string) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .select([
      'duty_shift.id',
      'duty_shift.practitioner_id',
      'duty_shift.day',
      'duty_shift.starts_at as startsAt',
      'duty_shift.ends_at as endsAt',
      'duty_shift.status',
      'duty_shift.origin',
      'duty_shift.version',
      'site.name',
      'site.area_code',
    ])
    .where('duty_shift.id', '=', id)
    .where(withinScope('site.area_code', caller, ['county']))
    .forUpdate('duty_shift')
    .executeTakeFirst()

/**
 * Calls off a duty that was planned once, before it begins, and tells the person why. Duties of the month's plan are
 * changed in the plan.
 *
 * Refuses `not-found`, `shift-of-plan`, `shift-withdrawn`, `shift-begun`.
 */
export async function cancelShift({ ctx, input }: Act<typeof CancelShift>): Promise<OneOff> {
  const { db, now, caller } = ctx
  const shift = await lockOwnShift(ctx, input.shiftId)
  if (!shift) throw refuse('not-found')
  if (shift.origin !== 'one-off') throw refuse('shift-of-plan')
  if (shift.status === 'withdrawn') throw refuse('shift-withdrawn')
  if (!mayCancel(shift, now)) throw refuse('shift-begun')
  await db
    .updateTable('duty_shift')
    .set({ status: 'withdrawn', withdrawn_because: 'cancelled', version: shift.version + 1 })
    .where('id', '=', shift.id)
    .execute()
  await db
    .insertInto('shift_cancellation')
    .values({
      shift_id: shift.id,
      reason: input.reason,
      cancelled_by: caller.accountId,
      cancelled_at: now.toISOString(),
    })
    .execute()
  const when = `${dayText(shift.day)} ${clockText(shift.startsAt)}–${clockText(shift.endsAt)}`
  await notify(
    db,
    {
      accountId: shift.practitioner_id,
      kind: 'shift-cancelled',
      title: '您的一次值班取消了',
      body: `${when}，${shift.name}的值班取消了。原因：${input.reason}`,
      link: '/lawyer/today/index',
    },
    now,
  )
  ctx.audit({
    act: 'shift-cancelled',
    subjectType: 'duty_shift',
    subjectId: shift.id,
    areaCode: shift.area_code,
  })
  return (await oneOffsOf(db).where('duty_shift.id', '=', shift.id).executeTakeFirst())!
}
