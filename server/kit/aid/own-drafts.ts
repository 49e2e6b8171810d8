import { DRAFTS_MAX } from '@contract/aid/limits'
import type { DraftForm } from '@contract/aid/schema'
import type { AidStatus } from '@contract/aid/statuses'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { lockAccount } from '../lock-account'
import type { KnownContext } from '../procedure'
import { sealForm } from './sealed'

/**
 * How many applications of an account, and of family it files for, are in these states; certain only while its account
 * is locked. A helper's and an office's are work, and not counted.
 */
export async function countOwn(db: Db, accountId: string, statuses: readonly AidStatus[]): Promise<number> {
  const { count } = await db
    .selectFrom('aid_application')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(({ or, and, eb }) =>
      or([
        eb('applicant_id', '=', accountId),
        and([eb('filed_by', '=', accountId), eb('filed_as', 'in', ['representative', 'relative'])]),
      ]),
    )
    .where('status', 'in', statuses)
    .executeTakeFirstOrThrow()
  return Number(count)
}

interface Begun {
  id: string
  form: DraftForm
  /** The record it goes on from. */
  consultationId?: string
}

/**
 * Begins a draft of the caller's own, unless there is one of this id. Holds the caller's account locked. Refuses
 * `too-many-drafts` over five.
 *
 * @returns whether it was begun now
 */
export async function beginDraft(ctx: KnownContext, { id, form, consultationId }: Begun): Promise<boolean> {
  const { db, caller, now, service } = ctx
  await lockAccount(ctx)
  const { numInsertedOrUpdatedRows: begun } = await db
    .insertInto('aid_application')
    .values({
      id,
      applicant_id: caller.accountId,
      status: 'draft',
      form_sealed: sealForm(service.keyring, id, form),
      saved_at: now.toISOString(),
      source_consultation_id: consultationId ?? null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (begun && (await countOwn(db, caller.accountId, ['draft'])) > DRAFTS_MAX) throw refuse('too-many-drafts')
  return !!begun
}
