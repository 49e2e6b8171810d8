import { assignLink, offerLink } from '@contract/assignment/links'
import type { JobDone } from '@contract/jobs/schema'
import { momentText } from '@contract/time'
import type { Db } from '@server/database/client'
import { listDeciders } from '@server/kit/aid/rows'
import { inJob } from '@server/kit/in-job'
import { notify } from '@server/kit/messages/notify'
import type { Context } from '@server/kit/procedure'

/** Assignments of one run; the rest wait for the next, ten minutes later. */
const BATCH = 500

/** Unanswered ones of which somebody is to be told: the lawyer before the time is over, the county after it. */
const due = (db: Db, now: string) =>
  db
    .selectFrom('aid_assignment')
    .innerJoin('aid_application', 'aid_application.id', 'aid_assignment.application_id')
    .selectAll('aid_assignment')
    .select('aid_application.number')
    .where('outcome', 'is', null)
    .where('aid_application.status', '=', 'assigned')
    .where(({ or, and, eb }) =>
      or([
        and([eb('answer_by', '<=', now), eb('overdue_told_at', 'is', null)]),
        and([eb('remind_at', '<=', now), eb('answer_by', '>', now), eb('reminded_at', 'is', null)]),
      ]),
    )

type Due = Awaited<ReturnType<ReturnType<typeof due>['execute']>>[number]

const tellLawyer = (db: Db, row: Due, now: Date) =>
  notify(
    db,
    {
      accountId: row.practitioner_id,
      kind: 'aid-assigned',
      title: '派给您的案件还没答复',
      body: `${row.number}，请在${momentText(row.answer_by)}前答复接不接，过时中心会另派。`,
      link: offerLink(row.application_id),
    },
    now,
  )

async function tellCounty(db: Db, row: Due, now: Date): Promise<void> {
  for (const accountId of await listDeciders(db, row.county_code))
    if (accountId !== row.practitioner_id)
      await notify(
        db,
        {
          accountId,
          kind: 'aid-unanswered',
          title: '律师过时没有答复，请催办或者另派',
          body: `${row.number}，${momentText(row.answer_by)}前应当答复。`,
          link: assignLink(row.application_id),
        },
        now,
      )
}

/** Tells of one assignment if it is still unanswered once locked. */
const remindOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'remindAssignments', async (db, audit) => {
    const at = ctx.now.toISOString()
    await db.selectFrom('aid_assignment').select('id').where('id', '=', id).forUpdate().execute()
    const row = await due(db, at).where('aid_assignment.id', '=', id).executeTakeFirst()
    if (!row) return false
    const over = Date.parse(row.answer_by) <= ctx.now.getTime()
    await db
      .updateTable('aid_assignment')
      .set(over ? { overdue_told_at: at } : { reminded_at: at })
      .where('id', '=', id)
      .execute()
    await (over ? tellCounty(db, row, ctx.now) : tellLawyer(db, row, ctx.now))
    audit({
      act: over ? 'assignment-overdue' : 'assignment-reminded',
      subjectType: 'aid_application',
      subjectId: row.application_id,
      areaCode: row.county_code,
      detail: { assignmentId: id },
    })
    return true
  })

/** Reminds lawyers who have not answered, and tells the county once their time is over; each once (148号令 24). */
export async function remindAssignments({ ctx }: { ctx: Context }): Promise<JobDone> {
  const rows = await due(ctx.service.db, ctx.now.toISOString()).orderBy('answer_by').limit(BATCH).execute()
  let done = 0
  for (const { id } of rows) if (await remindOne(ctx, id)) done++
  return { done }
}
