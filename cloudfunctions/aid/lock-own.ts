import { DRAFTS_MAX } from '@contract/aid/schema'
import { isOpenToChange } from '@contract/aid/workflow'
import { refuse } from '@contract/refusal'
import type { KnownContext } from '@server/kit/procedure'
import { lockMine, type ApplicationRow } from '@server/kit/aid/rows'
import { countOwn } from './queries'
import { sealForm } from '@server/kit/aid/sealed'

/** The caller's own application, locked until the transaction ends. Another's is not found. */
export async function lockOwn({ db, caller }: KnownContext, id: string): Promise<ApplicationRow> {
  const row = await lockMine(db, caller.accountId, id)
  if (!row) throw refuse('not-found')
  return row
}

/**
 * Locks the caller's account until the transaction ends: what it may have at a time is counted by one act after the
 * other. The weaker lock, so that other acts may still refer to the account.
 */
const lockAccount = ({ db, caller }: KnownContext) =>
  db
    .selectFrom('account')
    .select('id')
    .where('id', '=', caller.accountId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()

/**
 * The same, opened as an empty draft when there is none yet: the phone makes the id and may send a photo before its
 * first save. Holds the caller's account locked. Refuses `too-many-drafts` over five.
 */
export async function openOwn(ctx: KnownContext, id: string): Promise<ApplicationRow> {
  const { db, caller, now, service } = ctx
  await lockAccount(ctx)
  const { numInsertedOrUpdatedRows: opened } = await db
    .insertInto('aid_application')
    .values({
      id,
      applicant_id: caller.accountId,
      status: 'draft',
      form_sealed: sealForm(service.keyring, id, {}),
      saved_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (opened && (await countOwn(db, caller.accountId, ['draft'])) > DRAFTS_MAX)
    throw refuse('too-many-drafts')
  return lockOwn(ctx, id)
}

/** The same for a change of form or papers. Refuses `not-in-this-state` once it is submitted, too. */
export async function openForChange(ctx: KnownContext, id: string): Promise<ApplicationRow> {
  const row = await openOwn(ctx, id)
  if (!isOpenToChange(row.status)) throw refuse('not-in-this-state')
  return row
}
