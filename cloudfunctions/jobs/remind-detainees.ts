import { defenceSettings } from '@contract/defence/settings'
import { DETAINEE_HOURS } from '@contract/aid/clocks'
import { cityOf } from '@contract/area'
import { detaineesLink } from '@contract/defence/links'
import { detaineeState } from '@contract/defence/rules'
import type { JobDone } from '@contract/jobs/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { inJob } from '@server/kit/in-job'
import { notify } from '@server/kit/messages/notify'
import { overseersOf } from '@server/kit/messages/tell-overseers'
import type { Context } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'

/** Applications of one run; the rest wait for the next, ten minutes later. */
const BATCH = 200

/** Applications made in detention that are not passed on and of which something is left to be told. */
const underWay = (db: Db) =>
  db
    .selectFrom('detainee_transfer')
    .select(['id', 'county_code', 'received_at', 'warned_at', 'escalated_at'])
    .where('passed_at', 'is', null)
    .where('escalated_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof underWay>['execute']>>[number]

/** What is to be told of one now: once before its end, once after. */
async function dueOf(db: Db, row: Row, now: Date): Promise<'near' | 'over' | undefined> {
  const { warnHours } = await readSetting(
    db,
    defenceSettings,
    'defence.detainee',
    row.county_code,
    shanghaiDate(now),
  )
  const state = detaineeState({ receivedAt: new Date(row.received_at), passedAt: null }, warnHours, now)
  if (state === 'over') return 'over'
  return state === 'near' && row.warned_at === null ? 'near' : undefined
}

/** Tells of one if there still is something to tell once it is locked. */
const remindOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'remindDetainees', async (db, audit) => {
    const { now } = ctx
    const row = await underWay(db).where('id', '=', id).forUpdate().executeTakeFirst()
    const due = row && (await dueOf(db, row, now))
    if (!row || !due) return false
    await db
      .updateTable('detainee_transfer')
      .set(due === 'near' ? { warned_at: now.toISOString() } : { escalated_at: now.toISOString() })
      .where('id', '=', id)
      .execute()
    const words =
      due === 'near'
        ? { kind: 'detainee-near', title: '有一件羁押人员的申请快到24小时了', body: '还没有转交，请催一催。' }
        : {
            kind: 'detainee-over',
            title: '有一件羁押人员的申请超时了',
            body: '过了24小时还没有转交，请马上催办。',
          }
    // the city hears of it once it is over
    const areas = [row.county_code, ...(due === 'over' ? [cityOf(row.county_code)] : [])]
    for (const accountId of await overseersOf(db, areas))
      await notify(db, { accountId, ...words, link: detaineesLink() }, now)
    audit({
      act: due === 'near' ? 'detainee-near' : 'detainee-over',
      subjectType: 'detainee_transfer',
      subjectId: id,
      areaCode: row.county_code,
      detail: { hours: DETAINEE_HOURS },
    })
    return true
  })

/** Reminds the centre before the twenty-four hours of a detained person's application end and, with the city, after (法援法 39). */
export async function remindDetainees({ ctx }: { ctx: Context }): Promise<JobDone> {
  const { db } = ctx.service
  const rows = await underWay(db).orderBy('received_at').orderBy('id').execute()
  let done = 0
  for (const row of rows) {
    if (done >= BATCH) break
    if ((await dueOf(db, row, ctx.now)) && (await remindOne(ctx, row.id))) done++
  }
  return { done }
}
