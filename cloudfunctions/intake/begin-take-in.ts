import type * as z from 'zod'
import type { BeginTakeIn, Begun } from '@contract/intake/taken-in-schema'
import { refuse } from '@contract/refusal'
import { beginDraft } from '@server/kit/aid/own-drafts'
import type { Act } from '@server/kit/procedure'
import type { CollectorContext } from '@server/kit/collector'
import { lockDraft } from './filing'

/**
 * Begins an application at an office's counter, for a person who came, wrote or called, or who is visited (A72). The
 * draft is in the hands of whoever began it. Refuses `not-in-this-state` for a draft that was begun otherwise,
 * `not-found` for another's.
 */
export async function beginTakeIn({
  ctx,
  input,
}: Act<typeof BeginTakeIn, CollectorContext>): Promise<z.output<typeof Begun>> {
  const { db, caller, collector, now } = ctx
  const isNew = await beginDraft(ctx, { id: input.id, form: {} })
  const row = await lockDraft(ctx, input.id)
  // one's own would else become the office's, and one's own cause anybody's to decide
  if (!isNew) throw refuse('not-in-this-state')
  await db
    .updateTable('aid_application')
    .set({
      applicant_id: null,
      filed_by: caller.accountId,
      filed_as: collector.as,
      channel: input.channel,
    })
    .where('id', '=', row.id)
    .execute()
  await db
    .insertInto('aid_collection')
    .values({
      application_id: row.id,
      area_code: collector.areaCode,
      tracking: input.tracking ?? null,
      collector_id: caller.accountId,
      began_at: now.toISOString(),
    })
    .execute()
  ctx.audit({
    act: 'take-in-begun',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: collector.areaCode,
    detail: { channel: input.channel },
  })
  return { id: row.id }
}
