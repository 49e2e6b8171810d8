import { randomUUID } from 'node:crypto'
import {
  DRAFT_PAPERS_MAX,
  PAPER_MAX_BYTES,
  PAPERS_MAX,
  type Paper,
  type UploadPaper,
} from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { sniffPaper } from '@server/kit/files/sniff'
import type { Act } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { openForChange } from './lock-own'
import { listPapers } from '@server/kit/aid/rows'
import { countDraftPapers } from './queries'

/** A picture or PDF by its own bytes; what the phone calls it is not asked. */
function readPaper(content: string) {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > PAPER_MAX_BYTES) throw refuse('file-too-large')
  const sniffed = sniffPaper(bytes, PAPER_MAX_BYTES)
  if (!sniffed) throw refuse('file-type')
  return { bytes, type: sniffed.type }
}

/**
 * Adds a paper to the caller's own draft, opening the draft when there is none yet. Refuses `file-too-large` (over
 * 3 MB), `file-type`, `too-many-files` (over 20, or 60 in all the caller's drafts),
 * `too-many-drafts`, `not-in-this-state` once submitted, `not-found` for another's.
 */
export async function uploadPaper({ ctx, input }: Act<typeof UploadPaper>): Promise<Paper> {
  const { db, service, now, caller } = ctx
  const { bytes, type } = readPaper(input.content)
  const { id: applicationId } = await openForChange(ctx, input.applicationId)
  if ((await listPapers(db, applicationId)).length >= PAPERS_MAX) throw refuse('too-many-files')
  if ((await countDraftPapers(db, caller.accountId)) >= DRAFT_PAPERS_MAX) throw refuse('too-many-files')

  const paper = { id: input.id, kind: input.kind, type, bytes: bytes.length }
  const uploadedAt = now.toISOString()
  const key = `aid/${applicationId}/${randomUUID()}`
  await service.files.put(key, bytes)
  try {
    await db
      .insertInto('aid_paper')
      .values({
        ...paper,
        application_id: applicationId,
        owner_id: caller.accountId,
        storage_key: key,
        sm3: sm3Hex(bytes),
        uploaded_at: uploadedAt,
      })
      .execute()
  } catch (error) {
    // a file without a row shows nowhere; losing the try to remove it costs a few kilobytes
    await service.files.delete(key).catch(() => undefined)
    throw isViolationOf(error, 'aid_paper_pkey') ? refuse('request-reused') : error
  }
  ctx.audit({
    act: 'paper-uploaded',
    subjectType: 'aid_paper',
    subjectId: paper.id,
    detail: { applicationId, kind: paper.kind, type, bytes: paper.bytes },
  })
  return { ...paper, uploadedAt }
}
