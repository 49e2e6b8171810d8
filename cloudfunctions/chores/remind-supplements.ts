import { sql } from 'kysely'
import { reviewLink } from '@contract/aid/links'
import type { JobDone } from '@contract/jobs/schema'
import { supplyLink } from '@contract/supplement/links'
import { REMIND_DAYS, reminderDue } from '@contract/supplement/rules'
import { addDays, dayText, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { papersMayFollow } from '@server/kit/aid/papers-may-follow'
import { applications, type ApplicationRow } from '@server/kit/aid/rows'
import { tellApplicant } from '@server/kit/aid/tell-applicant'
import { tellCounty } from '@server/kit/aid/tell-received'
import { inJob } from '@server/kit/in-job'
import type { Context } from '@server/kit/procedure'

/** Lists, and papers that follow, of one run; the rest wait for the next day. */
const BATCH = 500

const lockCase = (db: Db, id: string) =>
  applications(db).where('aid_application.id', '=', id).forUpdate('aid_application').executeTakeFirstOrThrow()

/** Lists that wait and whose last day is near. */
const nearAsks = (db: Db, today: string) =>
  db
    .selectFrom('aid_supplement')
    .innerJoin('aid_application', 'aid_application.id', 'application_id')
    .select(['aid_supplement.id', 'application_id', 'due_on', 'reminded'])
    .where('status', '=', 'supplement')
    .where('outcome', 'is', null)
    .where('due_on', '>=', today)
    .where('due_on', '<=', addDays(today, REMIND_DAYS[0]))

/** Papers to follow, wished for or agreed, as long as they may, of which no photo has come. */
const unsent = (db: Db) =>
  db
    .selectFrom('aid_promise_item')
    .innerJoin('aid_application', 'aid_application.id', 'application_id')
    .select(['aid_promise_item.id', 'application_id', 'due_on', 'reminded', 'name', 'agreed_at'])
    .where(papersMayFollow)
    .where('outcome', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('aid_paper')
            .select('aid_paper.id')
            .whereRef('aid_paper.application_id', '=', 'aid_promise_item.application_id')
            .whereRef('item_code', '=', 'aid_promise_item.code')
            .where('uploaded_at', '>=', sql<string>`coalesce(aid_promise_item.asked_at, agreed_at)`)
            .where('removed_at', 'is', null),
        ),
      ),
    )

const nearFollowing = (db: Db, today: string) =>
  unsent(db)
    .where('agreed_at', 'is not', null)
    .where('due_on', '>=', today)
    .where('due_on', '<=', addDays(today, REMIND_DAYS[0]))

const missedFollowing = (db: Db, today: string) =>
  unsent(db).where('due_on', '<', today).where('missed_told_at', 'is', null)

interface Wish {
  name: string
  due_on: string
}

interface Near {
  id: string
  application_id: string
  due_on: string
  reminded: number | null
}

const daysText = (step: number, dueOn: string) =>
  step === 0 ? `今天（${dayText(dueOn)}）是最后一天` : `最晚${dayText(dueOn)}`

/** Reminds the applicant of one list or one paper, once for each of the steps. */
const remind = (
  ctx: Context,
  table: 'aid_supplement' | 'aid_promise_item',
  near: (db: Db) => Promise<Near | undefined>,
  applicationId: string,
): Promise<boolean> =>
  inJob(ctx, 'remindSupplements', async (db, audit) => {
    const row = await lockCase(db, applicationId)
    const one = await near(db)
    const step = one && reminderDue(one.due_on, shanghaiDate(ctx.now), one.reminded)
    if (!one || step === undefined) return false
    await db.updateTable(table).set({ reminded: step }).where('id', '=', one.id).execute()
    await tellApplicant(
      db,
      row,
      {
        kind: 'aid-supplement-due',
        title: step === 0 ? '今天是补材料的最后一天' : '请记得补材料',
        body: `${row.number}，${daysText(step, one.due_on)}，拍照传上来就行。有难处也请写一句，或者给中心打个电话。`,
        link: supplyLink(row.id),
      },
      ctx.now,
    )
    audit({
      act: 'supplement-reminded',
      subjectType: table,
      subjectId: one.id,
      areaCode: row.county_code!,
      detail: { applicationId: row.id, step },
    })
    return true
  })

/** Tells the county that what was agreed to follow did not come: it is asked for, or the matter decided. */
const tellCountyMissed = (db: Db, row: ApplicationRow, name: string, now: Date) =>
  tellCounty(
    db,
    row.county_code!,
    {
      kind: 'aid-following-missed',
      title: '说好后补的材料没有来',
      body: `${row.number}，${name}，请一次告知补齐，或者作出决定。`,
      link: reviewLink(row.id),
    },
    now,
  )

/** Tells who applied that the day they wished for is over and nobody answered: nothing is lost, it may still be sent. */
const tellUnanswered = (db: Db, row: ApplicationRow, { name, due_on }: Wish, now: Date) =>
  tellApplicant(
    db,
    row,
    {
      kind: 'aid-wish-lapsed',
      title: '想后补的材料，中心还没答复',
      body: `${row.number}，您说${dayText(due_on)}前补${name}，日子过了。有了就拍照传上来，或者给中心打个电话。`,
      link: supplyLink(row.id),
    },
    now,
  )

/** Tells, once a paper, of one that did not come by its day: the county if it agreed, else who wished for it. */
const tellMissed = (ctx: Context, id: string, applicationId: string, today: string): Promise<boolean> =>
  inJob(ctx, 'remindSupplements', async (db, audit) => {
    const row = await lockCase(db, applicationId)
    const one = await missedFollowing(db, today).where('aid_promise_item.id', '=', id).executeTakeFirst()
    if (!one) return false
    await db
      .updateTable('aid_promise_item')
      .set({ missed_told_at: ctx.now.toISOString() })
      .where('id', '=', id)
      .execute()
    if (one.agreed_at) await tellCountyMissed(db, row, one.name, ctx.now)
    else await tellUnanswered(db, row, one, ctx.now)
    audit({
      act: one.agreed_at ? 'following-missed' : 'wish-lapsed',
      subjectType: 'aid_promise_item',
      subjectId: id,
      areaCode: row.county_code!,
      detail: { applicationId: row.id, dueOn: one.due_on },
    })
    return true
  })

/** Reminds applicants of missing papers three days and one day before the last day and on it; tells of what did not come. */
export async function remindSupplements({ ctx }: { ctx: Context }): Promise<JobDone> {
  const { db } = ctx.service
  const today = shanghaiDate(ctx.now)
  let done = 0
  for (const { id, application_id } of await nearAsks(db, today).orderBy('due_on').limit(BATCH).execute()) {
    const near = (tx: Db) => nearAsks(tx, today).where('aid_supplement.id', '=', id).executeTakeFirst()
    if (await remind(ctx, 'aid_supplement', near, application_id)) done++
  }
  for (const { id, application_id } of await nearFollowing(db, today)
    .orderBy('due_on')
    .limit(BATCH)
    .execute()) {
    const near = (tx: Db) => nearFollowing(tx, today).where('aid_promise_item.id', '=', id).executeTakeFirst()
    if (await remind(ctx, 'aid_promise_item', near, application_id)) done++
  }
  for (const { id, application_id } of await missedFollowing(db, today)
    .orderBy('due_on')
    .limit(BATCH)
    .execute())
    if (await tellMissed(ctx, id, application_id, today)) done++
  return { done }
}
