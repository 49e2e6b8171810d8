import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import type { columnsOf } from './keep'

const UNIQUE_VIOLATION = '23505'

/** Writes an entry and the name of its account. Refuses `already-registered` when somebody else is known by the same. */
export async function saveEntry(db: Db, id: string, name: string, columns: ReturnType<typeof columnsOf>) {
  try {
    await db.updateTable('practitioner').set(columns).where('account_id', '=', id).execute()
  } catch (error) {
    if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) throw refuse('already-registered')
    throw error
  }
  await db.updateTable('account').set({ name }).where('id', '=', id).execute()
}
