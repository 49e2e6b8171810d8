import { sql } from 'kysely'
import { urgentDays } from '@contract/aid/rules'
import type { AidStatus } from '@contract/aid/statuses'
import type { Db } from '@server/database/client'
import { received, type ApplicationRow } from '@server/kit/aid/rows'
import type { Caller } from '@server/kit/caller'

/** More than any county has waiting; the page says so when it is reached. */
const QUEUE_LENGTH = 500
const DECIDED_LENGTH = 100

/** A decision or its approval is waited for; the rest waits for somebody else, or was decided. */
const WAITING: AidStatus[] = ['submitted', 'proposed-grant', 'proposed-refuse']

const decidedAt = sql`(select max(decided_at) from aid_decision where application_id = aid_application.id)`

/** In the order of `queueOrder`, so that a queue too long to show whole is cut at its least pressing end. */
export function listReceived(
  db: Db,
  caller: Caller,
  state: 'open' | 'decided',
  now: Date,
): Promise<ApplicationRow[]> {
  const urgent = urgentDays(now)
  return state === 'open'
    ? received(db, caller)
        .where('status', 'in', WAITING)
        .orderBy(
          sql`coalesce(limitation_on between ${urgent.from}::date and ${urgent.to}::date, false)`,
          'desc',
        )
        .orderBy('review_due_on')
        .orderBy(sql`(cardinality(groups) > 0 or circumstance is not null)`, 'desc')
        .orderBy('submitted_at')
        .limit(QUEUE_LENGTH)
        .execute()
    : received(db, caller)
        .where('status', 'not in', WAITING)
        .orderBy(sql`coalesce(${decidedAt}, submitted_at)`, 'desc')
        .orderBy('aid_application.id')
        .limit(DECIDED_LENGTH)
        .execute()
}
