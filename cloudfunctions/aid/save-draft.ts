import type { SaveDraft } from '@contract/aid/schema'
import type { Act } from '@server/kit/procedure'
import { openForChange } from './lock-own'
import { sealForm } from '@server/kit/aid/sealed'

/**
 * Keeps a form as far as it is filled, sealed. Refuses `not-found` for another's, `not-in-this-state` once it is
 * submitted, `too-many-drafts` for a sixth.
 */
export async function saveDraft({ ctx, input }: Act<typeof SaveDraft>): Promise<{ savedAt: string }> {
  const { id } = await openForChange(ctx, input.id)
  const savedAt = ctx.now.toISOString()
  await ctx.db
    .updateTable('aid_application')
    .set({ form_sealed: sealForm(ctx.service.keyring, id, input.form), saved_at: savedAt })
    .where('id', '=', id)
    .execute()
  ctx.audit({ act: 'draft-saved', subjectType: 'aid_application', subjectId: id })
  return { savedAt }
}
