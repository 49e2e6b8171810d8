import type { PersonStatus } from '@contract/people/labels'
import type { HistoryAct } from '@contract/people/workflow'
import { shanghaiDate } from '@contract/time'
import type { KnownContext } from '@server/kit/procedure'

interface Event {
  personId: string
  act: HistoryAct
  from: PersonStatus | null
  to: PersonStatus
  reason?: string | null
  /** Today when left out. */
  effectiveOn?: string
}

/** Writes lines of the register's history, by the caller, now. */
export async function writeEvents(
  { db, caller, now }: KnownContext,
  events: readonly Event[],
): Promise<void> {
  if (events.length === 0) return
  await db
    .insertInto('person_event')
    .values(
      events.map(({ personId, act, from, to, reason, effectiveOn }) => ({
        person_id: personId,
        act,
        from_status: from,
        to_status: to,
        reason: reason ?? null,
        by_id: caller.accountId,
        at: now.toISOString(),
        effective_on: effectiveOn ?? shanghaiDate(now),
      })),
    )
    .execute()
}
