import { sql } from 'kysely'
import type { Queue, QueueInput } from '@contract/request/schema'
import type { Act } from '@server/kit/procedure'
import { keptBy } from './kept-by'
import { requests, viewsOf } from './queries'

const MOST = 100

/**
 * Requests of the counties whose word the caller's is. Open: what waits for a decision first, the longest waiting on
 * top, and below it what still waits for a colleague's answer. Closed: newest first.
 */
export async function queue({ ctx, input }: Act<typeof QueueInput>): Promise<Queue> {
  const { db, caller, now } = ctx
  const of = requests(db).where(keptBy('duty_request.county_code', caller))
  const rows =
    input.state === 'open'
      ? await of
          .where('duty_request.closed_at', 'is', null)
          .clearOrderBy()
          .orderBy(sql`duty_request.status = 'asked'`)
          .orderBy('duty_request.asked_at')
          .orderBy('duty_request.id')
          .limit(MOST)
          .execute()
      : await of
          .where('duty_request.closed_at', 'is not', null)
          .clearOrderBy()
          .orderBy('duty_request.closed_at', 'desc')
          .orderBy('duty_request.id')
          .limit(MOST)
          .execute()
  return { requests: await viewsOf(db, rows), asOf: now.toISOString() }
}
