import { sql } from 'kysely'
import type { Message, Who } from '@contract/account/schema'
import { neutralNotice } from '@contract/consultation/privacy'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'

export async function countUnread(db: Db, accountId: string): Promise<number> {
  const { unread } = await db
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

/** The caller as pages show them. */
export const whoOf = async (db: Db, caller: Caller): Promise<Who> => ({
  accountId: caller.accountId,
  name: caller.name,
  roles: caller.roles,
  grants: caller.grants,
  ...(caller.practitioner && { practitionerKind: caller.practitioner.kind }),
  unreadMessages: await countUnread(db, caller.accountId),
})

const INBOX_LENGTH = 100

/** The newest hundred messages of an inbox. */
export const inboxOf = (db: Db, accountId: string): Promise<Message[]> =>
  db
    .selectFrom('message')
    .select(['id', 'title', 'body', 'link', 'created_at as createdAt', 'read_at as readAt'])
    .select((of) => of('kind', '=', neutralNotice.kind).$castTo<boolean>().as('neutral'))
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(INBOX_LENGTH)
    .execute()

/** Marks a message read, once; false when it is not in this inbox. */
export async function markRead(db: Db, accountId: string, messageId: string, now: Date): Promise<boolean> {
  const done = await db
    .updateTable('message')
    .set({ read_at: sql`coalesce(read_at, ${now.toISOString()})` })
    .where('id', '=', messageId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
