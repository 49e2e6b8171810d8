import { escalationSettings } from '@contract/escalation/settings'
import { isRaised, reasonsOf, type Weight } from '@contract/escalation/pressing'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { readSetting } from '@server/kit/settings'
import { bring, type Bringing, type PressingRecord } from './bring'

const isBrought = async (db: Db, recordId: string): Promise<boolean> =>
  (await db
    .selectFrom('escalation_record')
    .select('escalation_id')
    .where('consultation_id', '=', recordId)
    .limit(1)
    .executeTakeFirst()) !== undefined

/**
 * Brings a record before its centre where it has to be (A62): as many people as the setting `escalation.threshold`
 * says, or any risk. Call it in the transaction that writes the record. A corrected one comes again only where it
 * weighs more than it did.
 *
 * @param was what the record said before a correction
 * @returns undefined where nothing had to be done
 */
export async function openEscalation(
  db: Db,
  record: PressingRecord,
  now: Date,
  was?: Weight,
): Promise<Bringing | undefined> {
  const { people: threshold } = await readSetting(
    db,
    escalationSettings,
    'escalation.threshold',
    record.areaCode,
    shanghaiDate(now),
  )
  const reasons = reasonsOf(record, threshold)
  if (reasons.length === 0) return undefined
  if (was && !isRaised(was, record, threshold) && (await isBrought(db, record.id))) return undefined
  return bring(db, { record, reasons, people: record.groupSize, by: null }, now)
}
