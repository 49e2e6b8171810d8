import type { Place } from '@contract/duty/schema'
import type { PractitionerContext } from '@server/kit/procedure'

/** Keeps the raw position behind a distance, sealed, until policy deletes it (C.7). Nothing given, nothing kept. */
export async function keepPosition(
  ctx: PractitionerContext,
  shiftId: string,
  moment: 'in' | 'out',
  place: Place | undefined,
): Promise<void> {
  if (!place) return
  const context = `attendance_position.place_sealed:${shiftId}:${moment}`
  const place_sealed = ctx.service.keyring.seal(JSON.stringify(place), context)
  await ctx.db
    .insertInto('attendance_position')
    .values({ shift_id: shiftId, moment, place_sealed, taken_at: ctx.now.toISOString() })
    .execute()
}
