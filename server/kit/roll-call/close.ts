import { rollcallSettings } from '@contract/rollcall/settings'
import { statutoryDeadline } from '@contract/calendar'
import { ownRollCallsLink, rollCallLink } from '@contract/rollcall/links'
import { clockText, dayText, momentText, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { isRestDay } from '../holidays'
import { notify } from '../messages/notify'
import { readSetting } from '../settings'

const lockOpen = (db: Db, id: string) =>
  db
    .selectFrom('roll_call')
    .select(['id', 'area_code', 'issued_by', 'fired_at', 'closes_at'])
    .where('id', '=', id)
    .where('status', '=', 'open')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** Those of a county who have not answered. An answer under way is waited for, and then it counts. */
async function missIn(db: Db, callId: string, county: string, explainBy: string): Promise<string[]> {
  const missed = await db
    .updateTable('roll_call_reply')
    .set({ status: 'missed', explain_by: explainBy })
    .where('roll_call_id', '=', callId)
    .where('area_code', 'like', `${county}%`)
    .where('status', '=', 'waiting')
    .returning('practitioner_id')
    .execute()
  return missed.map(({ practitioner_id: id }) => id)
}

const countiesWaiting = async (db: Db, callId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('roll_call_reply')
      .select(({ fn, val }) => fn<string>('left', ['area_code', val(6)]).as('county'))
      .distinct()
      .where('roll_call_id', '=', callId)
      .where('status', '=', 'waiting')
      .orderBy('county')
      .execute()
  ).map(({ county }) => county)

const tellMissed = (db: Db, accountId: string, firedAt: string, explainBy: string, now: Date) =>
  notify(
    db,
    {
      accountId,
      kind: 'roll-call-missed',
      title: '没有应答点名，请说明情况',
      body: `${momentText(firedAt)}的系统点名没有收到您的应答，请在${dayText(explainBy)}前（含当天）写明情况。`,
      link: ownRollCallsLink,
    },
    now,
  )

/**
 * Closes an open call: whoever has not answered missed it, is told so, and may explain within the term their county
 * has set; whoever called is told how many answered.
 *
 * @returns what it came to, unit shifts; undefined when another run has it, or it is closed already
 */
export async function closeRollCall(
  db: Db,
  id: string,
  now: Date,
): Promise<{ areaCode: string; called: number; missed: number } | undefined> {
  const call = await lockOpen(db, id)
  if (!call) return undefined
  const day = shanghaiDate(now)
  let missed = 0
  for (const county of await countiesWaiting(db, id)) {
    const { explainDays } = await readSetting(db, rollcallSettings, 'rollcall.policy', county, day)
    const explainBy = statutoryDeadline(day, explainDays, isRestDay)
    for (const accountId of await missIn(db, id, county, explainBy)) {
      missed++
      await tellMissed(db, accountId, call.fired_at!, explainBy, now)
    }
  }
  await db.updateTable('roll_call').set({ status: 'closed' }).where('id', '=', id).execute()
  const { called } = await db
    .selectFrom('roll_call_reply')
    .select(({ fn }) => fn.countAll<number>().as('called'))
    .where('roll_call_id', '=', id)
    .executeTakeFirstOrThrow()
  await notify(
    db,
    {
      accountId: call.issued_by,
      kind: 'roll-call-closed',
      title: '点名结束了',
      body: `${clockText(call.fired_at!)}的点名，在岗${called}班，应答${called - missed}班，没有应答${missed}班。`,
      link: rollCallLink(id),
    },
    now,
  )
  return { areaCode: call.area_code, called, missed }
}
