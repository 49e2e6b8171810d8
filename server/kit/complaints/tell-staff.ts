import type { Db } from '@server/database/client'
import { notify, type Notice } from '../messages/notify'

interface To {
  /** Of the complaint: whoever had a hand in it is not told. */
  id: string
  areas: readonly string[]
  /** Who did it, and knows. */
  but: string | null
}

/**
 * Tells the staff of counties and cities about a complaint, but nobody whom it is about or who brought it. A message
 * stands in the clear and may cross WeChat: it names a step, and nobody.
 */
export async function tellStaff(
  db: Db,
  { id, areas, but }: To,
  notice: Omit<Notice, 'accountId'>,
  now: Date,
): Promise<void> {
  const staff = await db
    .selectFrom('staff_grant')
    .innerJoin('account', 'account.id', 'staff_grant.account_id')
    .select('account_id as accountId')
    .distinct()
    .where('role', 'in', ['county', 'city'])
    .where('area_code', 'in', areas)
    .where('ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .$if(but !== null, (rows) => rows.where('account_id', '<>', but!))
    .where('account_id', 'not in', (of) =>
      of.selectFrom('complaint_involved').select('account_id').where('complaint_id', '=', id),
    )
    .execute()
  for (const { accountId } of staff) await notify(db, { accountId, ...notice }, now)
}
