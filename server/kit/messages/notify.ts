import { randomUUID } from 'node:crypto'
import type { Db } from '@server/database/client'

export interface Notice {
  accountId: string
  /** What it is about, for choosing WeChat's template: 'aid-decided', 'aid-received' … */
  kind: string
  title: string
  body: string
  link: string | null
}

/**
 * Puts a message in a person's inbox, in the transaction of the act it tells of. Who has WeChat gets it there too,
 * later and only perhaps; the inbox is what counts.
 */
export async function notify(db: Db, notice: Notice, now: Date): Promise<void> {
  const id = randomUUID()
  const at = now.toISOString()
  const { accountId, ...rest } = notice
  await db
    .insertInto('message')
    .values({ id, account_id: accountId, ...rest, created_at: at, read_at: null })
    .execute()
  const reachable = await db
    .selectFrom('identity')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('provider', '=', 'wechat')
    .executeTakeFirst()
  if (!reachable) return
  await db.insertInto('message_delivery').values({ message_id: id, next_try_at: at, reason: null }).execute()
}
