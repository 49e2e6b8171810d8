import { sql } from 'kysely'
import type { Db } from '@server/database/client'
import { findByIds, type PersonRow } from '../queries'

export const licenceKey = (kind: string, licenceNumber: string): string => `${kind}:${licenceNumber}`

/** People already in some register by what a table knows them by: kind and licence, or the keyed index. */
export async function knownPeople(
  db: Db,
  licences: readonly string[],
  indexes: readonly string[],
): Promise<{ byLicence: Map<string, PersonRow>; byIndex: Map<string, PersonRow> }> {
  const ids = await db
    .selectFrom('practitioner')
    .select('account_id')
    .where(
      sql<boolean>`(kind || ':' || licence_number = any (${licences}::text[]) or known_by = any (${indexes}::text[]))`,
    )
    .execute()
  const rows = await findByIds(
    db,
    ids.map(({ account_id }) => account_id),
  )
  const byLicence = rows.flatMap((row) =>
    row.licenceNumber ? [[licenceKey(row.kind, row.licenceNumber), row] as const] : [],
  )
  const byIndex = rows.flatMap((row) => (row.knownBy ? [[row.knownBy, row] as const] : []))
  return { byLicence: new Map(byLicence), byIndex: new Map(byIndex) }
}
