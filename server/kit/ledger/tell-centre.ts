import type { Db } from '@server/database/client'
import { notify, type Notice } from '@server/kit/messages/notify'
import { overseersOf } from '@server/kit/messages/tell-overseers'
import { discreet } from './discreet'

/** Whether any record behind an escalation is in safe mode: then no message says what it is about. */
export const isSafe = async (db: Db, escalationId: string): Promise<boolean> =>
  (await db
    .selectFrom('escalation_record')
    .innerJoin('consultation', 'consultation.id', 'escalation_record.consultation_id')
    .select('consultation.id')
    .where('escalation_record.escalation_id', '=', escalationId)
    .where('consultation.safe_mode', '=', true)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Tells all staff of some areas (counties, a city) about an escalation, but who did it. */
export async function tellCentre(
  db: Db,
  { id, areas, but }: { id: string; areas: readonly string[]; but?: string },
  notice: Omit<Notice, 'accountId'>,
  now: Date,
): Promise<void> {
  const safeMode = await isSafe(db, id)
  for (const accountId of await overseersOf(db, [...new Set(areas)]))
    if (accountId !== but) await notify(db, discreet({ safeMode }, { ...notice, accountId }), now)
}
