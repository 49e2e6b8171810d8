import { sql, type RawBuilder } from 'kysely'
import { urgentDays } from '@contract/aid/rules'
import type { AidStatus } from '@contract/aid/statuses'
import type { QueueCriterion } from '@contract/review/criteria'
import { criteriaOf, type QueueOrder } from '@contract/review/priority'
import type { Db } from '@server/database/client'
import { received, type ApplicationRow } from '@server/kit/aid/rows'
import type { Caller } from '@server/kit/caller'

/** More than any county has waiting; the page says so when it is reached. */
const QUEUE_LENGTH = 500
const DECIDED_LENGTH = 100

/** A decision or its approval is waited for; the rest waits for somebody else, or was decided. */
const WAITING: AidStatus[] = ['submitted', 'proposed-grant', 'proposed-refuse']

const decidedAt = sql`(select max(decided_at) from aid_decision where application_id = aid_application.id)`

/** Each criterion as a sort key, the smallest first: the same as `compareQueued`. */
const sortKeys = (order: QueueOrder, now: Date): Record<QueueCriterion, RawBuilder<unknown>> => {
  const urgent = urgentDays(now)
  return {
    urgent: sql`(not coalesce(limitation_on between ${urgent.from}::date and ${urgent.to}::date, false))`,
    due: sql`review_due_on`,
    greenChannel: sql`(not (cardinality(groups) > 0 or circumstance is not null))`,
    favoured: sql`(not groups && ${order.favouredGroups}::text[])`,
  }
}

/** In the order of `compareQueued`, so that a queue too long to show whole is cut at its least pressing end. */
export function listWaiting(db: Db, caller: Caller, order: QueueOrder, now: Date): Promise<ApplicationRow[]> {
  const keys = sortKeys(order, now)
  return db
    .selectFrom(received(db, caller).where('status', 'in', WAITING).as('waiting'))
    .selectAll()
    .orderBy(sql.join(criteriaOf(order).map((criterion) => keys[criterion])))
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(QUEUE_LENGTH)
    .execute()
}

/** What the caller's counties are done with, or others have to act on: newest first. */
export const listDecided = (db: Db, caller: Caller): Promise<ApplicationRow[]> =>
  received(db, caller)
    .where('status', 'not in', WAITING)
    .where('source', '=', 'application')
    .orderBy(sql`coalesce(${decidedAt}, submitted_at)`, 'desc')
    .orderBy('aid_application.id')
    .limit(DECIDED_LENGTH)
    .execute()

/** The decision that waits to be approved, with who proposed it. */
export const findWaitingProposal = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_proposal')
    .innerJoin('account', 'account.id', 'proposer_id')
    .select([
      'aid_proposal.id',
      'act',
      'ground',
      'reasons',
      'proposer_id',
      'proposed_at',
      'account.name as proposer_name',
    ])
    .where('application_id', '=', applicationId)
    .where('outcome', 'is', null)
    .executeTakeFirst()
