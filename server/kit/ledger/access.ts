import { accessState } from '@contract/consultation/access'
import type { Access } from '@contract/consultation/access-schema'
import type { KnownContext } from '../procedure'

/** How the caller's latest request to open a record stands now. */
export async function findAccess(
  { db, caller, now }: Pick<KnownContext, 'db' | 'caller' | 'now'>,
  consultationId: string,
): Promise<Access> {
  const row = await db
    .selectFrom('record_access')
    .select(['approved', 'expires_at as expiresAt'])
    .where('consultation_id', '=', consultationId)
    .where('asked_by', '=', caller.accountId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return { state: accessState(row, now), expiresAt: row?.expiresAt ?? null }
}
