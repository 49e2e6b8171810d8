import { sql } from 'kysely'
import { releasedStatuses } from '@contract/booking/labels'
import type { BookingPolicy } from '@contract/booking/policy'
import { freePlace, isBookable, lies, slotsOf, type Span } from '@contract/booking/slots'
import type { Db } from '@server/database/client'

/** Shifts of a site that touch a stretch of time, in order of id, which is the order they are locked in. */
export const shiftsAt = (db: Db, siteCode: string, from: string, until: string) =>
  db
    .selectFrom('duty_shift')
    .select(['id', 'kind', 'status', 'day', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('site_code', '=', siteCode)
    .where('status', '<>', 'withdrawn')
    .where('starts_at', '<', until)
    .where('ends_at', '>', from)
    .orderBy('id')

/** Places of some shifts that are held. */
export async function heldPlaces(
  db: Db,
  shiftIds: readonly string[],
): Promise<(Span & { shiftId: string; place: number })[]> {
  const rows = await db
    .selectFrom('booking')
    .select(['shift_id', 'place', 'starts_at', 'ends_at'])
    .where(sql<boolean>`shift_id = any (${[...shiftIds]}::uuid[])`)
    .where('status', 'not in', releasedStatuses)
    .execute()
  return rows.map((row) => ({
    shiftId: row.shift_id!,
    place: row.place!,
    startsAt: row.starts_at!,
    endsAt: row.ends_at!,
  }))
}

export interface FoundPlace extends Span {
  shiftId: string
  place: number
}

/**
 * A place at a time of a site that nobody holds, on whichever shift has one. The shifts are locked until the end of the
 * transaction, so that neither another booking nor the roster changes them meanwhile; undefined when there is none.
 *
 * @param exactly a stretch that only has to lie in a shift, wherever its slots begin (for a booking that follows)
 */
export async function findPlace(
  db: Db,
  siteCode: string,
  startsAt: string,
  policy: BookingPolicy,
  exactly?: Span,
): Promise<FoundPlace | undefined> {
  const start = new Date(startsAt)
  const just = new Date(start.getTime() + 1).toISOString()
  const shifts = await shiftsAt(db, siteCode, start.toISOString(), just).forUpdate().execute()
  if (shifts.length === 0) return undefined
  const held = await heldPlaces(
    db,
    shifts.map(({ id }) => id),
  )
  for (const shift of shifts) {
    const slot = exactly
      ? [exactly].find((span) => isBookable(shift) && lies(span, shift))
      : slotsOf(shift, policy).find((one) => new Date(one.startsAt).getTime() === start.getTime())
    if (!slot) continue
    const theirs = held.filter(({ shiftId }) => shiftId === shift.id)
    const place = freePlace(slot, theirs, policy)
    if (place !== undefined) return { shiftId: shift.id, place, startsAt: slot.startsAt, endsAt: slot.endsAt }
  }
  return undefined
}
