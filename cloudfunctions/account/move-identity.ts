import type { KnownContext } from '@server/kit/procedure'
import { newResident } from './new-resident'

/**
 * Makes the caller's WeChat the person's. A WeChat that was the person's before — an old phone, somebody else's by
 * mistake — becomes a resident without a past, and every session it opened ends.
 */
export async function moveIdentity({ db, caller, now }: KnownContext, personId: string): Promise<void> {
  const before = await db
    .selectFrom('identity')
    .select('subject_index')
    .where('account_id', '=', personId)
    .execute()
  if (before.length > 0) {
    const stranger = await newResident(db, now)
    await db
      .updateTable('identity')
      .set({ account_id: stranger })
      .where('account_id', '=', personId)
      .execute()
  }
  await db
    .updateTable('session')
    .set({ ended_at: now.toISOString() })
    .where('account_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute()
  await db
    .updateTable('identity')
    .set({ account_id: personId })
    .where('account_id', '=', caller.accountId)
    .execute()
}
