import type { ShiftChangeKind } from '@contract/request/labels'
import { standsInFor } from '@contract/request/rules'
import { refuse, type RefusedFields } from '@contract/refusal'
import type { KnownContext } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import type { LockedShift } from './lock'

export interface Because {
  how: ShiftChangeKind
  requestId: string | null
  reason: string
}

const NOBODY_IN_TWO_PLACES = 'duty_shift_practitioner_id_tstzrange_excl'

/** The database's own word on double booking, also against an act committed a moment ago. */
async function unlessBooked(write: () => Promise<unknown>, fields?: RefusedFields): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (isViolationOf(error, NOBODY_IN_TWO_PLACES)) throw refuse('double-booked', fields)
    throw error
  }
}

const noteChange = (
  { db, caller, now }: KnownContext,
  shift: LockedShift,
  toId: string | null,
  { how, requestId, reason }: Because,
) =>
  db
    .insertInto('shift_change')
    .values({
      shift_id: shift.id,
      version: shift.version + 1,
      how,
      request_id: requestId,
      from_id: shift.practitionerId,
      to_id: toId,
      actor_id: caller.accountId,
      reason,
      at: now.toISOString(),
    })
    .execute()

/**
 * Gives a locked shift to another person. Who sat it has no part in it any more, and so is never absent from it.
 * Refuses `double-booked` with the given fields.
 */
export async function giveShift(
  ctx: KnownContext,
  shift: LockedShift,
  toId: string,
  because: Because,
  fields?: RefusedFields,
): Promise<void> {
  const changed = {
    practitioner_id: toId,
    stands_in_for: standsInFor(shift, toId),
    version: shift.version + 1,
  }
  await unlessBooked(
    () => ctx.db.updateTable('duty_shift').set(changed).where('id', '=', shift.id).execute(),
    fields,
  )
  await noteChange(ctx, shift, toId, because)
}

/**
 * Exchanges the people of two locked shifts. The constraint against double booking is looked at row by row and can't
 * be put off to the commit, and two shifts at the same hour would break it half-way: so one of them steps out of its
 * sight for the moment (`withdrawn`), which nobody outside this transaction ever sees. Refuses `double-booked`.
 */
export async function exchangeShifts(
  ctx: KnownContext,
  own: LockedShift,
  other: LockedShift,
  because: Because,
): Promise<void> {
  const { db } = ctx
  const give = (shift: LockedShift, toId: string) => ({
    practitioner_id: toId,
    stands_in_for: standsInFor(shift, toId, true),
    version: shift.version + 1,
    status: shift.status,
  })
  await unlessBooked(async () => {
    await db.updateTable('duty_shift').set({ status: 'withdrawn' }).where('id', '=', own.id).execute()
    await db
      .updateTable('duty_shift')
      .set(give(other, own.practitionerId))
      .where('id', '=', other.id)
      .execute()
    await db.updateTable('duty_shift').set(give(own, other.practitionerId)).where('id', '=', own.id).execute()
  })
  await noteChange(ctx, own, other.practitionerId, because)
  await noteChange(ctx, other, own.practitionerId, because)
}

/** Takes a locked shift off the roster because its person is on leave and nobody sits in. */
export async function withdrawShift(ctx: KnownContext, shift: LockedShift, because: Because): Promise<void> {
  await ctx.db
    .updateTable('duty_shift')
    .set({ status: 'withdrawn', withdrawn_because: 'leave', version: shift.version + 1 })
    .where('id', '=', shift.id)
    .execute()
  await noteChange(ctx, shift, null, because)
}
