import { isInDanger } from '@contract/aid/rules'
import type { Db } from '@server/database/client'
import { discreet } from '@server/kit/ledger/discreet'
import { notify, type Notice } from '@server/kit/messages/notify'
import { toldOf, type ApplicationRow } from './rows'
import { keepToTell } from './to-tell'

type Told = Pick<ApplicationRow, 'id' | 'applicant_id' | 'filed_by' | 'filed_as' | 'circumstance'>

/** A message to somebody on the applicant's side: silent about what it is where others may read over a shoulder. */
export const forApplicant = (row: Pick<Told, 'circumstance'>, notice: Notice): Notice =>
  discreet({ safeMode: isInDanger(row.circumstance) }, notice)

/** Tells whoever is told of a case (`toldOf`); who has no account is told by the counter that took it in. */
export async function tellApplicant(
  db: Db,
  row: Told,
  notice: Omit<Notice, 'accountId'>,
  now: Date,
): Promise<void> {
  const accountId = toldOf(row)
  if (accountId) await notify(db, forApplicant(row, { accountId, ...notice }), now)
  else await keepToTell(db, row.id, notice, now)
}
