import type { OpenReviewPaper } from '@contract/aid/desk-schema'
import type { PaperContent } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { paperContent } from '@server/kit/aid/paper-content'
import { findPaper, findReceived } from '@server/kit/aid/rows'

/** Opens one paper of an application of the caller's county, with a trace. Another county's is not found. */
export async function reviewPaper({ ctx, input }: Act<typeof OpenReviewPaper>): Promise<PaperContent> {
  const row = await findReceived(ctx.db, ctx.caller, input.applicationId)
  const paper = row && (await findPaper(ctx.db, row.id, input.paperId))
  if (!paper) throw refuse('not-found')
  ctx.audit({
    act: 'paper-opened',
    subjectType: 'aid_paper',
    subjectId: paper.id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, kind: paper.kind },
  })
  return paperContent(ctx.service.files, paper)
}
