import type { LedgerRow } from '@contract/consultation/search-schema'
import type { Db } from '@server/database/client'
import type { Keyring } from '@server/kit/crypto/keyring'
import { openClient } from '@server/kit/ledger/client'
import { presentRow } from '../page'
import { rowsOf, type KeyQuery, type LedgerQueryRow } from '../queries'

/** Records read at a time. */
const BATCH = 1000

/** A file goes on to others, so it shows what nobody's own record shows more of: nobody is its reader. */
const NOBODY = { accountId: '' }

/** A record as a file has it. In clear, what is neither in safe mode nor a minor's says who came. */
function inFile(keyring: Keyring, row: LedgerQueryRow, clear: boolean): LedgerRow {
  const shown = presentRow(keyring, row, NOBODY)
  if (!clear || row.safe_mode || row.minor) return shown
  const { name = null, phone = null } = openClient(keyring, row)
  return { ...shown, clientName: name, clientPhone: phone }
}

/** All records a query finds, the oldest first, a batch at a time. */
export async function* recordsIn(
  db: Db,
  keyring: Keyring,
  query: KeyQuery,
  clear: boolean,
): AsyncGenerator<LedgerRow[]> {
  let last: { id: string; occurred_at: string } | undefined
  for (;;) {
    const after = last
    const keys = await query
      .$if(after !== undefined, (rest) =>
        rest.where(({ eb, refTuple, tuple }) =>
          eb(
            refTuple('consultation.occurred_at', 'consultation.id'),
            '>',
            tuple(after!.occurred_at, after!.id),
          ),
        ),
      )
      .orderBy('consultation.occurred_at')
      .orderBy('consultation.id')
      .limit(BATCH)
      .execute()
    if (keys.length === 0) return
    const rows = await rowsOf(db, keys)
      .orderBy('consultation.occurred_at')
      .orderBy('consultation.id')
      .execute()
    yield rows.map((row) => inFile(keyring, row, clear))
    last = keys.at(-1)
    if (keys.length < BATCH) return
  }
}
