import type { Db } from '@server/database/client'
import { writeAudit, type AuditEntry } from './audit'
import type { Context } from './procedure'

/** One transaction of a job: what it does, and the audit rows of what it did. */
export const inJob = <T>(
  ctx: Context,
  procedure: string,
  act: (db: Db, audit: (entry: AuditEntry) => void) => Promise<T>,
): Promise<T> =>
  ctx.service.db.transaction().execute(async (db) => {
    const entries: AuditEntry[] = []
    const result = await act(db, (entry) => void entries.push(entry))
    const actor = { accountId: null, role: 'system', procedure }
    await writeAudit(db, ctx.service.keyring, actor, entries, ctx.now)
    return result
  })
