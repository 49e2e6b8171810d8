import { changesBetween } from '@contract/consultation/changes'
import type { View } from '@contract/consultation/privacy'
import type { CorrectionMade } from '@contract/consultation/schema'
import type { Db } from '@server/database/client'
import type { Keyring } from '@server/kit/crypto/keyring'
import type { ConsultationRow } from '@server/kit/ledger/records'
import { correctableOf, showTo } from './correctable'

/** What was corrected in a record, the oldest first: each version beside the one it replaced (A48). */
export async function correctionsOf(
  db: Db,
  keyring: Keyring,
  row: ConsultationRow,
  view: View,
): Promise<CorrectionMade[]> {
  if (row.version === 1) return []
  const versions = await db
    .selectFrom('consultation_version')
    .select(['version', 'was'])
    .where('consultation_id', '=', row.id)
    .orderBy('version')
    .execute()
  const names = await subtypeNames(db)
  const rows = [
    ...versions.map(({ was }) => {
      // the database keeps a whole row of the same table
      const old = was as unknown as ConsultationRow
      return { ...old, subtype_name: old.subtype && (names.get(old.subtype) ?? null) } as ConsultationRow
    }),
    row,
  ]
  const corrections = await db
    .selectFrom('consultation_correction')
    .innerJoin('account', 'account.id', 'consultation_correction.corrected_by')
    .select(['version', 'reason', 'corrected_at', 'account.name'])
    .where('consultation_id', '=', row.id)
    .orderBy('version')
    .execute()
  return corrections.map(({ version, reason, corrected_at, name }) => ({
    version,
    correctedAt: corrected_at,
    byName: name,
    reason,
    changes: changesBetween(
      correctableOf(keyring, rows[version - 2]!),
      correctableOf(keyring, rows[version - 1]!),
      showTo(view),
    ),
  }))
}

const subtypeNames = async (db: Db): Promise<Map<string, string>> =>
  new Map(
    (await db.selectFrom('matter_type').select(['code', 'name']).execute()).map(({ code, name }) => [
      code,
      name,
    ]),
  )
