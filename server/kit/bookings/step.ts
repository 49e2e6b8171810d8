import type { BookingStatus } from '@contract/booking/labels'
import type { BookingAct } from '@contract/booking/workflow'
import type { Db } from '@server/database/client'

interface Step {
  id: string
  act: BookingAct
  from: BookingStatus | null
  to: BookingStatus
  /** Null: the system's own. */
  actorId: string | null
}

/** One line of a booking's history, in the transaction of the act. */
export async function writeStep(db: Db, { id, act, from, to, actorId }: Step, now: Date): Promise<void> {
  await db
    .insertInto('booking_history')
    .values({
      booking_id: id,
      act,
      from_status: from,
      to_status: to,
      actor_id: actorId,
      at: now.toISOString(),
    })
    .execute()
}
