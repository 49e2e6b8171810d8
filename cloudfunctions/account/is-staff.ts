import type { Db } from '@server/database/client'

/**
 * Whether an account holds a staff role. It comes in by password and authenticator alone: a code that a colleague
 * makes would let them be two of the people a decision needs.
 */
export const isStaff = async (db: Db, accountId: string): Promise<boolean> =>
  (await db
    .selectFrom('staff_grant')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()) !== undefined
