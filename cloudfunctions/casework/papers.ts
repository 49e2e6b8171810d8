import { randomUUID } from 'node:crypto'
import { PAPER_MAX_BYTES, type PaperContent } from '@contract/aid/schema'
import { CASE_PAPERS_MAX, takesPapers } from '@contract/casework/papers'
import type { CasePaper, LawyerCase } from '@contract/casework/schema'
import type { AddCasePaper, CasePaperOf } from '@contract/casework/acts'
import { refuse } from '@contract/refusal'
import { paperContent } from '@server/kit/aid/paper-content'
import { findReceived, type ApplicationRow } from '@server/kit/aid/rows'
import { casePapers, findCasePaper, paperRules } from '@server/kit/casework/file'
import { findHandled, lockHandled } from '@server/kit/casework/handled'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { sniffPaper } from '@server/kit/files/sniff'
import type { Act, KnownContext } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { lawyerCaseOf } from './lawyer-view'

/** A picture or PDF by its own bytes; what the phone calls it is not asked. */
function readPaper(content: string) {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > PAPER_MAX_BYTES) throw refuse('file-too-large')
  const sniffed = sniffPaper(bytes, PAPER_MAX_BYTES)
  if (!sniffed) throw refuse('file-type')
  return { bytes, type: sniffed.type }
}

/**
 * Adds a page to the file of a case one handles, as what the rules of its form and stage call it. Refuses
 * `bad-input` for a paper the stage does not know, `not-in-this-state` once the file is handed in,
 * `case-papers-enough` over 150, `file-type`, `file-too-large`, `not-found` for another's case.
 */
export async function addPaper({ ctx, input }: Act<typeof AddCasePaper>): Promise<CasePaper> {
  const { db, service, now, caller } = ctx
  const { bytes, type } = readPaper(input.content)
  const row = await lockHandled(ctx, input.applicationId)
  if (!takesPapers(row.status)) throw refuse('not-in-this-state')
  const rule = (await paperRules(db, row)).find(
    ({ stage, code }) => stage === input.stage && code === input.code,
  )
  if (!rule) throw refuse('bad-input', { code: '这类案件没有这样材料，请重新选' })
  if ((await casePapers(db, row.id)).length >= CASE_PAPERS_MAX) throw refuse('case-papers-enough')
  const paper = {
    id: input.id,
    code: rule.code,
    name: rule.name,
    stage: rule.stage,
    type,
    bytes: bytes.length,
  }
  const createdAt = now.toISOString()
  const key = `case/${row.id}/${randomUUID()}`
  await service.files.put(key, bytes)
  try {
    await db
      .insertInto('case_paper')
      .values({
        ...paper,
        application_id: row.id,
        page_order: rule.pageOrder,
        storage_key: key,
        sm3: sm3Hex(bytes),
        created_by: caller.accountId,
        created_at: createdAt,
      })
      .execute()
  } catch (error) {
    // a file without a row shows nowhere; losing the try to remove it costs a few kilobytes
    await service.files.delete(key).catch(() => undefined)
    throw isViolationOf(error, 'case_paper_pkey') ? refuse('request-reused') : error
  }
  ctx.audit({
    act: 'case-paper-added',
    subjectType: 'case_paper',
    subjectId: paper.id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, code: paper.code, type, bytes: paper.bytes },
  })
  return { ...paper, createdAt }
}

/**
 * Takes a page back out of the file: the row stays as a trace, the picture goes. Refuses `not-found`,
 * `not-in-this-state` once the file is handed in.
 */
export async function removePaper({ ctx, input }: Act<typeof CasePaperOf>): Promise<LawyerCase> {
  const { db, now, caller, service } = ctx
  const row = await lockHandled(ctx, input.applicationId)
  if (!takesPapers(row.status)) throw refuse('not-in-this-state')
  const paper = await findCasePaper(db, row.id, input.paperId)
  if (!paper) throw refuse('not-found')
  await db
    .updateTable('case_paper')
    .set({ removed_at: now.toISOString(), removed_by: caller.accountId })
    .where('id', '=', paper.id)
    .execute()
  ctx.audit({
    act: 'case-paper-removed',
    subjectType: 'case_paper',
    subjectId: paper.id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, code: paper.code },
  })
  const left = await lawyerCaseOf(ctx, row)
  // last, since it can't be rolled back; a store that is away must not keep the row from going
  await service.files.delete(paper.storage_key).catch(() => undefined)
  return left
}

async function look(ctx: KnownContext, row: ApplicationRow, paperId: string): Promise<PaperContent> {
  const paper = await findCasePaper(ctx.db, row.id, paperId)
  if (!paper) throw refuse('not-found')
  ctx.audit({
    act: 'case-paper-opened',
    subjectType: 'case_paper',
    subjectId: paper.id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, code: paper.code },
  })
  return paperContent(ctx.service.files, paper)
}

/** One page of the file of a case one handles, with a trace. */
export const paper = async ({ ctx, input }: Act<typeof CasePaperOf>): Promise<PaperContent> =>
  look(ctx, await findHandled(ctx, input.applicationId), input.paperId)

/** One page of the file of a case of the caller's county, with a trace. Another county's is not found. */
export async function countyPaper({ ctx, input }: Act<typeof CasePaperOf>): Promise<PaperContent> {
  const row = await findReceived(ctx.db, ctx.caller, input.applicationId)
  if (!row) throw refuse('not-found')
  return look(ctx, row, input.paperId)
}
