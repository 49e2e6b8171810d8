import type { Db } from '@server/database/client'
import type { Keyring } from '@server/kit/crypto/keyring'

const context = (id: string) => `case_progress.what:${id}`

export const sealProgress = (keyring: Keyring, id: string, what: string): string =>
  keyring.seal(what, context(id))
export const openProgress = (keyring: Keyring, row: { id: string; what_sealed: string }): string =>
  keyring.open(row.what_sealed, context(row.id))

/** What was told of a case, oldest first, as it stands in the table. */
export const progressRows = (db: Db, applicationId: string) =>
  db
    .selectFrom('case_progress')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('told_at')
    .orderBy('id')
    .execute()
