import type { PaperContent } from '@contract/aid/schema'
import type { LawyerCase } from '@contract/casework/schema'
import type { CasePaperOf, OpenCase, RevealCase } from '@contract/casework/acts'
import { refuse } from '@contract/refusal'
import { paperContent } from '@server/kit/aid/paper-content'
import { findPaper } from '@server/kit/aid/rows'
import { openForm } from '@server/kit/aid/sealed'
import { findHandled } from '@server/kit/casework/handled'
import type { Act } from '@server/kit/procedure'
import { isForLawyer, lawyerCaseOf } from './lawyer-view'

/** Opens a case of the caller's own, with a trace. Another lawyer's is not found. */
export async function open({ ctx, input }: Act<typeof OpenCase>): Promise<LawyerCase> {
  const row = await findHandled(ctx, input.id)
  ctx.audit({
    act: 'case-opened',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
  })
  return lawyerCaseOf(ctx, row)
}

/** Shows one masked field in full, for a reason that stays on record (个人信息保护法 51). */
export async function reveal({ ctx, input }: Act<typeof RevealCase>): Promise<{ value: string }> {
  const row = await findHandled(ctx, input.id)
  ctx.audit({
    act: 'revealed',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { field: input.field, reason: input.reason },
  })
  return { value: openForm(ctx.service.keyring, row)[input.field] }
}

/** Opens a paper the person aided handed in, with a trace; proofs of means are not found. */
export async function applicationPaper({ ctx, input }: Act<typeof CasePaperOf>): Promise<PaperContent> {
  const row = await findHandled(ctx, input.applicationId)
  const paper = await findPaper(ctx.db, row.id, input.paperId)
  if (!paper || !isForLawyer(paper)) throw refuse('not-found')
  ctx.audit({
    act: 'paper-opened',
    subjectType: 'aid_paper',
    subjectId: paper.id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, kind: paper.kind },
  })
  return paperContent(ctx.service.files, paper)
}
