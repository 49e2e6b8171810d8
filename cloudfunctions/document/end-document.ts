import type { EndedAs } from '@contract/document/labels'
import type { PaperCode } from '@contract/document/titles'
import { refuse } from '@contract/refusal'
import type { KnownContext } from '@server/kit/procedure'

interface Which {
  id: string
  applicationId: string
  /** Of which kind it has to be; any when left out. */
  code?: PaperCode
}

/**
 * Ends a paper of a case: it stays in the register and can be read, and holds no more. The case's row is locked.
 * Refuses `not-found` for a paper of another case or kind, `paper-ended` for one that was ended before.
 */
export async function endDocument(
  { db, caller, now }: KnownContext,
  { id, applicationId, code }: Which,
  as: EndedAs,
  because: string,
): Promise<void> {
  const row = await db
    .selectFrom('issued_document')
    .select(['code', 'ended_at'])
    .where('id', '=', id)
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  if (!row || (code && row.code !== code)) throw refuse('not-found')
  if (row.ended_at) throw refuse('paper-ended')
  await db
    .updateTable('issued_document')
    .set({ ended_at: now.toISOString(), ended_by: caller.accountId, ended_as: as, ended_because: because })
    .where('id', '=', id)
    .execute()
}
