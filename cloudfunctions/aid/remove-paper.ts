import type { RemovePaper } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { openForChange } from './lock-own'
import { findPaper } from '@server/kit/aid/rows'

/**
 * Takes a paper back out of the caller's own draft: the row stays as a trace, the picture goes. Refuses
 * `not-found` for another's or a removed one, `not-in-this-state` once submitted.
 */
export async function removePaper({ ctx, input }: Act<typeof RemovePaper>): Promise<{ removed: true }> {
  const { id: applicationId } = await openForChange(ctx, input.applicationId)
  const paper = await findPaper(ctx.db, applicationId, input.paperId)
  if (!paper) throw refuse('not-found')
  await ctx.db
    .updateTable('aid_paper')
    .set({ removed_at: ctx.now.toISOString() })
    .where('id', '=', paper.id)
    .execute()
  ctx.audit({
    act: 'paper-removed',
    subjectType: 'aid_paper',
    subjectId: paper.id,
    detail: { applicationId, kind: paper.kind },
  })
  // last, since it can't be rolled back; a store that is away must not keep the person from removing the row
  await ctx.service.files.delete(paper.storage_key).catch(() => undefined)
  return { removed: true }
}
