import type { LedgerPage, LedgerRow } from '@contract/consultation/search-schema'
import type { PageInput } from '@contract/consultation/schema'
import type { Reader } from '@contract/consultation/privacy'
import type { Db } from '@server/database/client'
import type { Keyring } from '@server/kit/crypto/keyring'
import { present } from '@server/kit/ledger/present'
import { rowsOf, type KeyQuery, type LedgerQueryRow } from './queries'

/** A row of the ledger as it leaves the function. */
export const presentRow = (keyring: Keyring, row: LedgerQueryRow, reader: Reader): LedgerRow => ({
  ...present(keyring, row, reader),
  satisfaction: row.satisfaction,
  way: row.way,
  setAside: row.set_aside === true,
})

/**
 * One page of what was found, newest first. Pages go on from a record's moment and id, which no correction changes: a
 * record corrected in between is neither shown twice nor passed over.
 */
export async function pageOf(
  db: Db,
  keyring: Keyring,
  query: KeyQuery,
  { before, limit }: PageInput,
  reader: Reader,
): Promise<LedgerPage> {
  const older = before
    ? query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('consultation.occurred_at', 'consultation.id'), '<', tuple(before.occurredAt, before.id)),
      )
    : query
  const keys = await older
    .orderBy('consultation.occurred_at', 'desc')
    .orderBy('consultation.id', 'desc')
    .limit(limit + 1)
    .execute()
  const rows = await rowsOf(db, keys.slice(0, limit))
    .orderBy('consultation.occurred_at', 'desc')
    .orderBy('consultation.id', 'desc')
    .execute()
  return { rows: rows.map((row) => presentRow(keyring, row, reader)), more: keys.length > limit }
}
