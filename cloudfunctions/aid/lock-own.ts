import { isOpenToChange } from '@contract/aid/workflow'
import { refuse } from '@contract/refusal'
import type { KnownContext } from '@server/kit/procedure'
import { lockMine, type ApplicationRow } from '@server/kit/aid/rows'
import { beginDraft } from '@server/kit/aid/own-drafts'

/** The caller's own application, locked until the transaction ends. Another's is not found. */
export async function lockOwn({ db, caller }: KnownContext, id: string): Promise<ApplicationRow> {
  const row = await lockMine(db, caller.accountId, id)
  if (!row) throw refuse('not-found')
  return row
}

/**
 * The same, opened as an empty draft when there is none yet: the phone makes the id and may send a photo before its
 * first save. Holds the caller's account locked. Refuses `too-many-drafts` over five.
 */
export async function openOwn(ctx: KnownContext, id: string): Promise<ApplicationRow> {
  await beginDraft(ctx, { id, form: {} })
  return lockOwn(ctx, id)
}

/** The same for a change of form or papers. Refuses `not-in-this-state` once it is submitted, too. */
export async function openForChange(ctx: KnownContext, id: string): Promise<ApplicationRow> {
  const row = await openOwn(ctx, id)
  if (!isOpenToChange(row.status)) throw refuse('not-in-this-state')
  return row
}
