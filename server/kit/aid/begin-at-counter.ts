import type { ApplyChannel } from '@contract/aid/labels'
import type { DraftForm } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import type { Collector } from '../collector'
import type { KnownContext } from '../procedure'
import { beginDraft } from './own-drafts'
import { findMine } from './rows'

interface AtCounter {
  id: string
  form: DraftForm
  channel: ApplyChannel
  tracking?: string
}

/**
 * Begins a draft that an office fills for somebody, in the hands of whoever began it. Holds the caller's account locked.
 * Refuses `not-in-this-state` where there is a draft of this id: one's own would else become the office's, and one's own
 * cause anybody's to decide; `not-found` for another's.
 */
export async function beginAtCounter(
  ctx: KnownContext,
  { as, areaCode }: Collector,
  { id, form, channel, tracking }: AtCounter,
): Promise<void> {
  const { db, caller, now } = ctx
  if (!(await beginDraft(ctx, { id, form })))
    throw refuse((await findMine(db, caller.accountId, id)) ? 'not-in-this-state' : 'not-found')
  await db
    .updateTable('aid_application')
    .set({ applicant_id: null, filed_by: caller.accountId, filed_as: as, channel })
    .where('id', '=', id)
    .execute()
  await db
    .insertInto('aid_collection')
    .values({
      application_id: id,
      area_code: areaCode,
      tracking: tracking ?? null,
      collector_id: caller.accountId,
      began_at: now.toISOString(),
    })
    .execute()
}
