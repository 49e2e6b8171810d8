import { questionSettings } from '@contract/question/settings'
import type { JobDone } from '@contract/jobs/schema'
import { promiseState } from '@contract/question/promise'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { inJob } from '@server/kit/in-job'
import type { Context } from '@server/kit/procedure'
import { receiversOf, stationStaff } from '@server/kit/questions/receivers'
import { tellCounty, tellLawyers, tellStaff } from '@server/kit/questions/tell'
import { readSetting } from '@server/kit/settings'

/** Questions of one run; the rest wait for the next, ten minutes later. */
const BATCH = 300
/** No rule reminds earlier than this before the promised time. */
const AHEAD_MS = 48 * 3_600_000

/** Questions whose promised time comes near or is over, and of which nobody has been told yet that it is. */
const near = (db: Db, now: Date) =>
  db
    .selectFrom('question')
    .selectAll()
    .where('promised_by', '<', new Date(now.getTime() + AHEAD_MS).toISOString())
    .where((of) =>
      of.or([of('overdue_told_for', 'is', null), of('overdue_told_for', '<', of.ref('promised_by'))]),
    )

type Near = Awaited<ReturnType<ReturnType<typeof near>['execute']>>[number]

/** What is to be told of a question now; undefined where it was, or nothing is. */
async function dueOf(db: Db, row: Near, now: Date): Promise<'soon' | 'over' | undefined> {
  const rule = await readSetting(db, questionSettings, 'question.promise', row.area_code, shanghaiDate(now))
  const state = promiseState({ promisedBy: row.promised_by, urgent: row.urgent }, rule, now)
  if (state === 'over') return 'over'
  return state === 'soon' && row.soon_told_for !== row.promised_by ? 'soon' : undefined
}

/** Whoever is to answer: its owner and whom it is offered to, else who sits at the site. */
const answerers = (db: Db, row: Near, now: Date): Promise<(string | null)[]> | (string | null)[] =>
  row.owner_id ? [row.owner_id, row.offered_to] : receiversOf(db, row, row.urgent, now)

async function tell(db: Db, row: Near, due: 'soon' | 'over', now: Date): Promise<void> {
  const words =
    due === 'soon'
      ? { kind: 'question-soon', title: '有个网上提问快到时限了', body: '请在答应的时间前答复。' }
      : {
          kind: 'question-overdue',
          title: '有个网上提问过了时限',
          body: row.owner_id ? '还没有答复，请尽快。' : '还没有人接，请尽快安排。',
        }
  await tellLawyers(db, row, await answerers(db, row, now), words, now)
  await tellCounty(db, row, words, now)
  if (due === 'over') await tellStaff(db, row, await stationStaff(db, row.area_code), words, now)
}

/** Tells of one question if it is still due once locked. */
const remindOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'remindQuestions', async (db, audit) => {
    const row = await near(db, ctx.now).where('id', '=', id).forUpdate().executeTakeFirst()
    const due = row && (await dueOf(db, row, ctx.now))
    if (!row || !due) return false
    await db
      .updateTable('question')
      .set(due === 'soon' ? { soon_told_for: row.promised_by } : { overdue_told_for: row.promised_by })
      .where('id', '=', id)
      .execute()
    await tell(db, row, due, ctx.now)
    audit({
      act: `question-${due === 'soon' ? 'soon' : 'overdue'}`,
      subjectType: 'question',
      subjectId: id,
      areaCode: row.area_code,
      detail: { status: row.status, promisedBy: row.promised_by },
    })
    return true
  })

/** Reminds who answers, and the county, before a promised time and after it, once each (A54, A59). */
export async function remindQuestions({ ctx }: { ctx: Context }): Promise<JobDone> {
  const { db } = ctx.service
  const rows = await near(db, ctx.now).orderBy('promised_by').orderBy('id').execute()
  let done = 0
  for (const row of rows) {
    if (done >= BATCH) break
    if ((await dueOf(db, row, ctx.now)) && (await remindOne(ctx, row.id))) done++
  }
  return { done }
}
