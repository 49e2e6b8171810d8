import type { DiscardDraft } from '@contract/aid/schema'
import { isOpenToChange } from '@contract/aid/workflow'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { lockOwn } from './lock-own'

/**
 * Erases the caller's own draft with its papers; that there was one stays in the audit log. Refuses `not-found` for
 * another's, `not-in-this-state` once submitted.
 */
export async function discardDraft({ ctx, input }: Act<typeof DiscardDraft>): Promise<{ discarded: true }> {
  const { db, service } = ctx
  const { id, status } = await lockOwn(ctx, input.id)
  if (!isOpenToChange(status)) throw refuse('not-in-this-state')
  const papers = await db
    .deleteFrom('aid_paper')
    .where('application_id', '=', id)
    .returning('storage_key')
    .execute()
  await db.deleteFrom('aid_application').where('id', '=', id).execute()
  ctx.audit({ act: 'draft-discarded', subjectType: 'aid_application', subjectId: id })
  // last, since it can't be rolled back; a store that is away must not keep the person from erasing the rest
  for (const { storage_key: key } of papers) await service.files.delete(key).catch(() => undefined)
  return { discarded: true }
}
