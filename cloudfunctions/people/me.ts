import type { OwnRecord } from '@contract/people/schema'
import { refuse } from '@contract/refusal'
import type { KnownContext } from '@server/kit/procedure'
import { findOwn } from './queries'
import { recordOf } from './record-of'

/**
 * The caller's own entry, also while it is proposed, suspended or over: who was suspended has to be able to read
 * why. Refuses `not-found` when the register does not have them.
 */
export async function me({ ctx }: { ctx: KnownContext }): Promise<OwnRecord> {
  const row = await findOwn(ctx.db, ctx.caller.accountId)
  if (!row) throw refuse('not-found')
  const record = await recordOf(ctx, row)
  return { ...record, events: record.events.map((event) => ({ ...event, byName: null })) }
}
