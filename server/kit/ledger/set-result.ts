import type { Result } from '@contract/consultation/labels'
import type { Db } from '@server/database/client'

interface Came {
  consultationId: string
  result: Result
  /** Whose act it came of. */
  by: string
  /** Why, in words a reader of the record's history understands; nobody's name. */
  reason: string
}

/**
 * Writes what a record has come to, as a correction that keeps the old value (A48). Does nothing where it says so
 * already. Call it inside the transaction of the act, which audits it.
 */
export async function setResult(
  db: Db,
  { consultationId, result, by, reason }: Came,
  now: Date,
): Promise<void> {
  const row = await db
    .selectFrom('consultation')
    .select(['result', 'version'])
    .where('id', '=', consultationId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (row.result === result) return
  const version = row.version + 1
  await db.updateTable('consultation').set({ result, version }).where('id', '=', consultationId).execute()
  await db
    .insertInto('consultation_correction')
    .values({
      consultation_id: consultationId,
      version,
      corrected_by: by,
      reason,
      corrected_at: now.toISOString(),
    })
    .execute()
}
