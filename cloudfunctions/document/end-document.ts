import type { EndedAs } from '@contract/document/labels'
import type { PaperCode } from '@contract/document/titles'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import type { KnownContext } from '@server/kit/procedure'

interface Which {
  id: string
  applicationId: string
  /** Of which kind it has to be; any when left out. */
  code?: PaperCode
}

/** Whether a paper is bound into the volume of its case, which is closed to every change (148号令 42). */
async function isBound(db: Db, applicationId: string, issuedAt: string): Promise<boolean> {
  const volume = await db
    .selectFrom('case_volume')
    .select('archived_at')
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  return volume !== undefined && Date.parse(issuedAt) <= Date.parse(volume.archived_at)
}

/**
 * Ends a paper of a case: it stays in the register and can be read, and holds no more. The case's row is locked.
 * Refuses `not-found` for a paper of another case or kind, `paper-ended` for one that was ended before,
 * `not-in-this-state` for one that is bound into an archived volume.
 */
export async function endDocument(
  { db, caller, now }: KnownContext,
  { id, applicationId, code }: Which,
  as: EndedAs,
  because: string,
): Promise<void> {
  const row = await db
    .selectFrom('issued_document')
    .select(['code', 'issued_at', 'ended_at'])
    .where('id', '=', id)
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  if (!row || (code && row.code !== code)) throw refuse('not-found')
  if (row.ended_at) throw refuse('paper-ended')
  if (await isBound(db, applicationId, row.issued_at)) throw refuse('not-in-this-state')
  await db
    .updateTable('issued_document')
    .set({ ended_at: now.toISOString(), ended_by: caller.accountId, ended_as: as, ended_because: because })
    .where('id', '=', id)
    .execute()
}
