import type { PaperContent, PaperInput } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { paperContent } from '@server/kit/aid/paper-content'
import { findPaper, findMine } from '@server/kit/aid/rows'

/** One of the caller's own papers. Another's is not found. */
export async function paper({ ctx, input }: Act<typeof PaperInput>): Promise<PaperContent> {
  const application = await findMine(ctx.db, ctx.caller.accountId, input.applicationId)
  const found = application && (await findPaper(ctx.db, application.id, input.paperId))
  if (!found) throw refuse('not-found')
  return paperContent(ctx.service.files, found)
}
