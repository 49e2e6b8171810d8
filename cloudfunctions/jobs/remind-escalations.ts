import { escalationSettings } from '@contract/escalation/settings'
import { cityOf } from '@contract/area'
import { escalationLink } from '@contract/escalation/links'
import { isOverdue } from '@contract/escalation/workflow'
import type { JobDone } from '@contract/jobs/schema'
import { minutesBetween, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { inJob } from '@server/kit/in-job'
import { tellCentre } from '@server/kit/ledger/tell-centre'
import type { Context } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'

/** Escalations of one run; the rest wait for the next, ten minutes later. */
const BATCH = 500

const waiting = (db: Db) =>
  db
    .selectFrom('escalation')
    .select(['id', 'centre_code', 'status', 'ack_by', 'reminded_at', 'city_told_at'])
    .where('status', '=', 'open')

/** Reminds one centre, and tells its city once that it is late; if it still waits once locked. */
const remindOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'remindEscalations', async (db, audit) => {
    const { now } = ctx
    const row = await waiting(db).where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) return false
    const { remindMinutes } = await readSetting(
      db,
      escalationSettings,
      'escalation.clock',
      row.centre_code,
      shanghaiDate(now),
    )
    const late = isOverdue({ status: row.status, ackBy: row.ack_by }, now)
    const again = minutesBetween(row.reminded_at, now) >= remindMinutes
    const tellCity = late && row.city_told_at === null
    if (!again && !tellCity) return false
    const at = now.toISOString()
    await db
      .updateTable('escalation')
      .set({ ...(again && { reminded_at: at }), ...(tellCity && { city_told_at: at }) })
      .where('id', '=', id)
      .execute()
    await tellCentre(
      db,
      {
        id,
        areas: [...(again ? [row.centre_code] : []), ...(tellCity ? [cityOf(row.centre_code)] : [])],
      },
      {
        kind: late ? 'escalation-overdue' : 'escalation-waiting',
        title: late ? '有一件紧急上报过时没签收' : '有一件紧急上报还没签收',
        body: late ? '请县区中心马上签收；市里可以催办。' : '请点开签收。',
        link: escalationLink(id),
      },
      now,
    )
    audit({
      act: late ? 'escalation-overdue' : 'escalation-waiting',
      subjectType: 'escalation',
      subjectId: id,
      areaCode: row.centre_code,
      detail: { centre: again, city: tellCity },
    })
    return true
  })

/**
 * Reminds centres of what they have not acknowledged (A62), as often as the setting `escalation.clock` says, day and
 * night; past its time the city is told, once.
 */
export async function remindEscalations({ ctx }: { ctx: Context }): Promise<JobDone> {
  const found = await waiting(ctx.service.db).orderBy('reminded_at').orderBy('id').limit(BATCH).execute()
  let done = 0
  for (const { id } of found) if (await remindOne(ctx, id)) done++
  return { done }
}
