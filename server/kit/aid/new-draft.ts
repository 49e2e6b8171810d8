import { DRAFTS_MAX } from '@contract/aid/limits'
import type { DraftForm } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import type { KnownContext } from '../procedure'
import { sealForm } from './sealed'

interface Begun {
  id: string
  form: DraftForm
  /** The record it goes on from. */
  consultationId: string
}

/**
 * A draft of the caller's own that already says something, to be gone on with in the form. Holds the caller's
 * account locked, as every act does that counts drafts. Refuses `too-many-drafts` over five.
 */
export async function beginDraft(
  { db, caller, now, service }: KnownContext,
  { id, form, consultationId }: Begun,
): Promise<void> {
  await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', caller.accountId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  await db
    .insertInto('aid_application')
    .values({
      id,
      applicant_id: caller.accountId,
      status: 'draft',
      form_sealed: sealForm(service.keyring, id, form),
      saved_at: now.toISOString(),
      source_consultation_id: consultationId,
    })
    .execute()
  const { drafts } = await db
    .selectFrom('aid_application')
    .select(({ fn }) => fn.countAll<number>().as('drafts'))
    .where('applicant_id', '=', caller.accountId)
    .where('status', '=', 'draft')
    .executeTakeFirstOrThrow()
  if (Number(drafts) > DRAFTS_MAX) throw refuse('too-many-drafts')
}
