import { cityOf } from '@contract/area'
import { takenInLink, transferLink } from '@contract/intake/links'
import type { JobDone } from '@contract/jobs/schema'
import { dayText, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { inJob } from '@server/kit/in-job'
import { notify } from '@server/kit/messages/notify'
import { overseersOf } from '@server/kit/messages/tell-overseers'
import type { Context } from '@server/kit/procedure'

/** Applications of one run; the rest wait for the next day. */
const BATCH = 500

/** Transfers whose county let the day of its answer go by, and of which nobody was told. */
const unanswered = (db: Db, today: string) =>
  db
    .selectFrom('aid_transfer')
    .innerJoin('aid_application', 'aid_application.id', 'application_id')
    .select(['aid_transfer.id', 'aid_transfer.number', 'from_code', 'to_code', 'answer_by', 'application_id'])
    .where('status', '=', 'transferring')
    .where('outcome', 'is', null)
    .where('answer_by', '<', today)
    .where('overdue_told_at', 'is', null)

/** What a station took in and its centre has not taken over by the day. */
const notTakenOver = (db: Db, today: string) =>
  db
    .selectFrom('aid_collection')
    .innerJoin('aid_application', 'aid_application.id', 'application_id')
    .select(['application_id', 'receipt', 'county_code', 'collector_id', 'hand_over_by'])
    .where('status', '=', 'collected')
    .where('hand_over_by', '<', today)
    .where('overdue_told_at', 'is', null)

/** Locks the application first, as every act on it does; what is read after it has been committed before. */
const lockCase = (db: Db, id: string) =>
  db.selectFrom('aid_application').select('id').where('id', '=', id).forUpdate().execute()

interface Late {
  areas: string[]
  accounts: string[]
  title: string
  body: string
  link: string
}

/** Tells everybody concerned, each once. */
async function tell(db: Db, { areas, accounts, title, body, link }: Late, now: Date): Promise<void> {
  const readers = new Set([...(await overseersOf(db, areas)), ...accounts])
  for (const accountId of readers)
    await notify(db, { accountId, kind: 'aid-on-the-way', title, body, link }, now)
}

/** One transfer, if it still waits once it is locked: both counties and the city. */
const remindTransfer = (
  ctx: Context,
  { id, application_id: applicationId }: { id: string; application_id: string },
): Promise<boolean> =>
  inJob(ctx, 'remindOnTheWay', async (db, audit) => {
    const { now } = ctx
    await lockCase(db, applicationId)
    const row = await unanswered(db, shanghaiDate(now)).where('aid_transfer.id', '=', id).executeTakeFirst()
    if (!row) return false
    await db
      .updateTable('aid_transfer')
      .set({ overdue_told_at: now.toISOString() })
      .where('id', '=', id)
      .execute()
    await tell(
      db,
      {
        areas: [row.to_code, row.from_code, cityOf(row.to_code)],
        accounts: [],
        title: '有一件移送过期还没答复',
        body: `${row.number}，最晚${dayText(row.answer_by)}接收或者退回，申请人在等。`,
        link: transferLink(id),
      },
      now,
    )
    audit({
      act: 'transfer-overdue',
      subjectType: 'aid_transfer',
      subjectId: id,
      areaCode: row.to_code,
      detail: { applicationId, answerBy: row.answer_by },
    })
    return true
  })

/** One application a station took in, if it still waits once it is locked: who took it in, the county and the city. */
const remindTakenIn = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'remindOnTheWay', async (db, audit) => {
    const { now } = ctx
    await lockCase(db, id)
    const row = await notTakenOver(db, shanghaiDate(now)).where('application_id', '=', id).executeTakeFirst()
    if (!row) return false
    await db
      .updateTable('aid_collection')
      .set({ overdue_told_at: now.toISOString() })
      .where('application_id', '=', id)
      .execute()
    const county = row.county_code!
    await tell(
      db,
      {
        areas: [county, cityOf(county)],
        accounts: [row.collector_id],
        title: '有一件代收的申请过期还没交接',
        body: `${row.receipt}，最晚${dayText(row.hand_over_by!)}交接，接收了才开始算7天。`,
        link: takenInLink(id),
      },
      now,
    )
    audit({
      act: 'hand-over-overdue',
      subjectType: 'aid_application',
      subjectId: id,
      areaCode: county,
      detail: { handOverBy: row.hand_over_by },
    })
    return true
  })

/** Each morning: tells of applications that lie on their way past their day, once each (法援法 13, 38). */
export async function remindOnTheWay({ ctx }: { ctx: Context }): Promise<JobDone> {
  const { db } = ctx.service
  const today = shanghaiDate(ctx.now)
  let done = 0
  for (const late of await unanswered(db, today).orderBy('answer_by').limit(BATCH).execute())
    if (await remindTransfer(ctx, late)) done++
  for (const { application_id: id } of await notTakenOver(db, today)
    .orderBy('hand_over_by')
    .limit(BATCH)
    .execute())
    if (await remindTakenIn(ctx, id)) done++
  return { done }
}
