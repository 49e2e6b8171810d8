import type { RemovePaper } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import { dropPaper } from '@server/kit/aid/keep-paper'
import { findPaper } from '@server/kit/aid/rows'
import type { Act } from '@server/kit/procedure'
import { openForChange } from './lock-own'

/**
 * Takes a paper back out of the caller's own draft: the row stays as a trace, the picture goes. Refuses
 * `not-found` for another's or a removed one, `not-in-this-state` once submitted.
 */
export async function removePaper({ ctx, input }: Act<typeof RemovePaper>): Promise<{ removed: true }> {
  const { id: applicationId } = await openForChange(ctx, input.applicationId)
  const paper = await findPaper(ctx.db, applicationId, input.paperId)
  if (!paper) throw refuse('not-found')
  await dropPaper(ctx, applicationId, paper)
  return { removed: true }
}
