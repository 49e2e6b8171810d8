import { randomUUID } from 'node:crypto'
import type { PaperKind } from '@contract/aid/labels'
import { PAPER_MAX_BYTES, type Paper } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { sniffPaper } from '@server/kit/files/sniff'
import type { KnownContext } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'

/**
 * A picture or PDF by its own bytes; what the phone calls it is not asked. Refuses `file-too-large` (over 3 MB),
 * `file-type`.
 */
export function readPaper(content: string) {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > PAPER_MAX_BYTES) throw refuse('file-too-large')
  const sniffed = sniffPaper(bytes, PAPER_MAX_BYTES)
  if (!sniffed) throw refuse('file-type')
  return { bytes, type: sniffed.type }
}

interface Kept {
  /** Made by the phone; a second paper of it is refused `request-reused`. */
  id: string
  applicationId: string
  kind: PaperKind
  /** What it was asked for, where it was. */
  itemCode?: string
}

/** Keeps a paper that was read with a case the caller may add to: the file sealed, its row, the audit row. */
export async function keepPaper(
  { db, service, now, caller, audit }: KnownContext,
  { id, applicationId, kind, itemCode }: Kept,
  { bytes, type }: ReturnType<typeof readPaper>,
): Promise<Paper> {
  const paper = { id, kind, type, bytes: bytes.length }
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
        item_code: itemCode ?? null,
      })
      .execute()
  } catch (error) {
    // a file without a row shows nowhere; losing the try to remove it costs a few kilobytes
    await service.files.delete(key).catch(() => undefined)
    throw isViolationOf(error, 'aid_paper_pkey') ? refuse('request-reused') : error
  }
  audit({
    act: 'paper-uploaded',
    subjectType: 'aid_paper',
    subjectId: paper.id,
    detail: { applicationId, kind, type, bytes: paper.bytes, ...(itemCode && { itemCode }) },
  })
  return { ...paper, uploadedAt }
}

/** Takes a paper out: the row stays as a trace, the picture goes. */
export async function dropPaper(
  { db, service, now, audit }: KnownContext,
  applicationId: string,
  paper: { id: string; kind: PaperKind; storage_key: string },
): Promise<void> {
  await db
    .updateTable('aid_paper')
    .set({ removed_at: now.toISOString() })
    .where('id', '=', paper.id)
    .execute()
  audit({
    act: 'paper-removed',
    subjectType: 'aid_paper',
    subjectId: paper.id,
    detail: { applicationId, kind: paper.kind },
  })
  // last, since it can't be rolled back; a store that is away must not keep the person from removing the row
  await service.files.delete(paper.storage_key).catch(() => undefined)
}
