import { randomUUID } from 'node:crypto'
import { scopePrefix } from '@contract/area'
import { ownRollCallsLink } from '@contract/rollcall/links'
import { addDays, clockText, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '../messages/notify'

export interface CallToFire {
  id: string
  areaCode: string
  siteCode: string | null
  replyMinutes: number
  asksCode: boolean
}

/**
 * Shifts of a scope whose person is checked in at `now`. One past its end is left out: it was forgotten to be closed,
 * and is no word that somebody is there.
 */
const presentShifts = (db: Db, { areaCode, siteCode }: CallToFire, now: Date) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    // no shift is longer than 14 hours; the day is what the index knows
    .where('duty_shift.day', '>=', addDays(shanghaiDate(now), -1))
    .where('duty_shift.status', '=', 'checked-in')
    .where('duty_shift.ends_at', '>', now.toISOString())
    .where('site.area_code', 'like', `${scopePrefix(areaCode)}%`)
    .$if(siteCode !== null, (rows) => rows.where('duty_shift.site_code', '=', siteCode!))
    .select([
      'duty_shift.id as shift_id',
      'duty_shift.practitioner_id',
      'duty_shift.site_code',
      'site.area_code',
    ])
    .orderBy('duty_shift.id')
    .execute()

/**
 * Puts a call to everybody on duty in its scope, in the caller's transaction, which has locked the call's row or has
 * just made it.
 *
 * @returns how many shifts were called
 */
export async function fireRollCall(db: Db, call: CallToFire, now: Date): Promise<number> {
  const closesAt = new Date(now.getTime() + call.replyMinutes * 60_000).toISOString()
  await db
    .updateTable('roll_call')
    .set({ status: 'open', fired_at: now.toISOString(), closes_at: closesAt })
    .where('id', '=', call.id)
    .execute()
  const present = await presentShifts(db, call, now)
  if (present.length === 0) return 0
  await db
    .insertInto('roll_call_reply')
    .values(
      present.map((shift) => ({
        ...shift,
        id: randomUUID(),
        roll_call_id: call.id,
        status: 'waiting' as const,
      })),
    )
    .execute()
  const body = `请在${clockText(closesAt)}前点开应答${call.asksCode ? '，要用站点屏幕上的现场码' : ''}。没有及时应答的，可以再写明情况。`
  // somebody may hold two open shifts only by mistake; the message is one all the same
  for (const accountId of new Set(present.map(({ practitioner_id: id }) => id)))
    await notify(
      db,
      { accountId, kind: 'roll-call', title: '系统点名，请应答', body, link: ownRollCallsLink },
      now,
    )
  return present.length
}
