import type { KnownContext } from './procedure'

/**
 * Locks the caller's account until the transaction ends: what it may have at a time is counted by one act after the
 * other. The weaker lock, so that other acts may still refer to the account and messages be written to it.
 */
export const lockAccount = ({ db, caller }: KnownContext) =>
  db
    .selectFrom('account')
    .select('id')
    .where('id', '=', caller.accountId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
