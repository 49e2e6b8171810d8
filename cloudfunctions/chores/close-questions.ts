import { questionSettings } from '@contract/question/settings'
import type { JobDone } from '@contract/jobs/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { inJob } from '@server/kit/in-job'
import type { Context } from '@server/kit/procedure'
import { writeStep } from '@server/kit/questions/step'
import { readSetting } from '@server/kit/settings'

/** Questions of one run; the rest wait for the next day. */
const BATCH = 500
const DAY_MS = 86_400_000

const answered = (db: Db, now: Date) =>
  db
    .selectFrom('question')
    .select(['id', 'area_code', 'answered_at'])
    .where('status', '=', 'answered')
    // the shortest a rule may say
    .where('answered_at', '<=', new Date(now.getTime() - DAY_MS).toISOString())

type Answered = Awaited<ReturnType<ReturnType<typeof answered>['execute']>>[number]

async function isOver(db: Db, row: Answered, now: Date): Promise<boolean> {
  const { closeAfterDays } = await readSetting(
    db,
    questionSettings,
    'question.policy',
    row.area_code,
    shanghaiDate(now),
  )
  return now.getTime() - new Date(row.answered_at!).getTime() >= closeAfterDays * DAY_MS
}

const closeOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'closeQuestions', async (db, audit) => {
    const row = await answered(db, ctx.now).where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row || !(await isOver(db, row, ctx.now))) return false
    await db.updateTable('question').set({ status: 'closed' }).where('id', '=', id).execute()
    await writeStep(db, { id, act: 'close', from: 'answered', to: 'closed', actorId: null }, ctx.now)
    audit({ act: 'question-close', subjectType: 'question', subjectId: id, areaCode: row.area_code })
    return true
  })

/** Closes questions on which nobody asked on within the days of the rule after the answer. */
export async function closeQuestions({ ctx }: { ctx: Context }): Promise<JobDone> {
  const { db } = ctx.service
  let done = 0
  for (const row of await answered(db, ctx.now).orderBy('answered_at').orderBy('id').execute()) {
    if (done >= BATCH) break
    if ((await isOver(db, row, ctx.now)) && (await closeOne(ctx, row.id))) done++
  }
  return { done }
}
