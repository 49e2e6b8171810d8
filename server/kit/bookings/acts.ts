import type { Selectable, Updateable } from 'kysely'
import type { BookingStatus } from '@contract/booking/labels'
import type { BookingPolicy } from '@contract/booking/policy'
import { bookingSettings } from '@contract/booking/settings'
import type { BookingAct, Standing } from '@contract/booking/workflow'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Tables } from '@server/database/tables'
import type { KnownContext } from '../procedure'
import { readSetting } from '../settings'
import { writeStep } from './step'

type Kept = Selectable<Tables['booking']>

/** Keeps a booking as it is until the transaction ends. */
export const lockBooking = (db: Db, id: string) =>
  db.selectFrom('booking').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

export const standingOf = (
  row: Pick<Kept, 'way' | 'status' | 'starts_at' | 'adviser_word' | 'client_word'>,
): Standing => ({
  way: row.way,
  status: row.status,
  startsAt: row.starts_at,
  adviserWord: row.adviser_word,
  clientWord: row.client_word,
})

/** The rule a booking stands under: that of its own day, of today while it has none. */
export const policyOf = (
  db: Db,
  { area_code, starts_at }: Pick<Kept, 'area_code' | 'starts_at'>,
  now: Date,
): Promise<BookingPolicy> =>
  readSetting(db, bookingSettings, 'booking.policy', area_code, shanghaiDate(starts_at ?? now))

/** Writes what an act changes, its line of history and its audit row. */
export async function takeStep(
  ctx: KnownContext,
  row: Pick<Kept, 'id' | 'status' | 'area_code'>,
  act: BookingAct,
  to: BookingStatus,
  change: Updateable<Tables['booking']> = {},
): Promise<void> {
  await ctx.db
    .updateTable('booking')
    .set({ ...change, status: to })
    .where('id', '=', row.id)
    .execute()
  await writeStep(ctx.db, { id: row.id, act, from: row.status, to, actorId: ctx.caller.accountId }, ctx.now)
  ctx.audit({
    act: `booking-${act}`,
    subjectType: 'booking',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { from: row.status, to },
  })
}
