import type { CaseDocuments, WithdrawDocument } from '@contract/document/schema'
import { refuse } from '@contract/refusal'
import { lockForOffice } from '@server/kit/aid/stake'
import type { Act } from '@server/kit/procedure'
import { caseDocumentsOf } from './case-documents'
import { endDocument } from './end-document'
import { findDocument } from './queries'

/** Takes a paper back, with the reason. Its number is not given out again. Refuses as `endDocument` does. */
export async function withdraw({ ctx, input }: Act<typeof WithdrawDocument>): Promise<CaseDocuments> {
  const document = await findDocument(ctx.db, input.id)
  if (!document) throw refuse('not-found')
  const row = await lockForOffice(ctx, document.application_id)
  await endDocument(ctx, { id: input.id, applicationId: row.id }, 'withdrawn', input.because)
  ctx.audit({
    act: 'document-withdrawn',
    subjectType: 'issued_document',
    subjectId: input.id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, code: document.code },
  })
  return caseDocumentsOf(ctx, row)
}
