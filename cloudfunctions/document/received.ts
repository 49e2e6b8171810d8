import { opensObjection } from '@contract/document/rules'
import type { Db } from '@server/database/client'
import { countFromReceipt } from '@server/kit/aid/clocks'
import { findDecided, findTermination, type DocumentRow } from './queries'

/**
 * The time to object runs once the paper of the decision it is about was received (山西条例 29); a paper that bears
 * the number of an earlier decision sets nothing off. The application's row is locked by the act.
 *
 * @param receivedOn 'YYYY-MM-DD' in Shanghai
 * @returns the last day to object, where it began with this
 */
export async function countIfDecision(
  db: Db,
  paper: DocumentRow,
  receivedOn: string,
): Promise<string | undefined> {
  if (!opensObjection(paper.code)) return undefined
  const find = paper.code === 'refuse' ? findDecided : findTermination
  const standing = await find(db, paper.application_id)
  return standing && standing.number === paper.number
    ? countFromReceipt(db, paper.application_id, receivedOn)
    : undefined
}
