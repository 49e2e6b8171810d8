import { opensObjection } from '@contract/document/rules'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { countFromReceipt } from '@server/kit/aid/clocks'
import { findUnreceived, type DocumentRow } from './queries'

/**
 * The time to object runs once the paper of the decision it is about was received (山西条例 29); a paper of an earlier
 * decision sets nothing off. The application's row is locked by the act.
 *
 * @param receivedOn 'YYYY-MM-DD' in Shanghai
 */
export async function countIfDecision(db: Db, paper: DocumentRow, receivedOn: string): Promise<void> {
  if (!opensObjection(paper.code)) return
  const waiting = await findUnreceived(db, paper.application_id)
  if (waiting && shanghaiDate(paper.issued_at) >= waiting.started_on)
    await countFromReceipt(db, paper.application_id, receivedOn)
}
