import { randomUUID } from 'node:crypto'
import { lawyerQuestionsLink } from '@contract/question/links'
import type { BundleQuestions, Collection } from '@contract/question/schema'
import { refuse } from '@contract/refusal'
import { dayText } from '@contract/time'
import { notify } from '@server/kit/messages/notify'
import type { Act } from '@server/kit/procedure'
import { nextShift } from '@server/kit/questions/receivers'
import { collected, ownForOthers, ownSite, type HelperContext } from './helper'
import { requireStep, takeStep, type QuestionRow } from './queries'
import { promiseFor } from './submit'

/** Locks questions in one order, whoever asks, and reads them as they are then. */
async function lockMany(ctx: HelperContext, ids: readonly string[]): Promise<QuestionRow[]> {
  await ctx.db.selectFrom('question').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  return ownForOthers(ctx).where('question.id', 'in', ids).orderBy('question.id').execute()
}

/**
 * Sends what was collected for a site to its next duty, together (汇总梳理后提交, A56). The answer is promised for the
 * end of that duty, where the general promise ends before. Refuses `not-found`, `question-moved-on`.
 */
export async function bundle({
  ctx,
  input,
}: Act<typeof BundleQuestions, HelperContext>): Promise<Collection> {
  const { db, now, caller } = ctx
  const site = await ownSite(ctx, input.siteCode)
  const rows = await lockMany(ctx, input.ids)
  if (rows.length < input.ids.length || rows.some(({ site_code }) => site_code !== site.code))
    throw refuse('not-found')
  const shift = await nextShift(db, site.code, now)
  const id = randomUUID()
  await db
    .insertInto('question_bundle')
    .values({
      id,
      helper_id: caller.accountId,
      site_code: site.code,
      area_code: site.area_code,
      shift_id: shift?.id ?? null,
      submitted_at: now.toISOString(),
    })
    .execute()
  const general = await promiseFor(ctx, site.area_code, false)
  const promised_by = shift && new Date(shift.endsAt) > new Date(general) ? shift.endsAt : general
  for (const row of rows) {
    const to = requireStep(row, 'bundle', ['asker'])
    await takeStep(ctx, row, 'bundle', to, { bundle_id: id, promised_by })
  }
  if (shift)
    await notify(
      db,
      {
        accountId: shift.practitionerId,
        kind: 'question-bundle',
        title: `汇总来${rows.length}个问题，等您值班解答`,
        body: `${dayText(shift.day)}，${site.name}。请点开逐个解答。`,
        link: lawyerQuestionsLink,
      },
      now,
    )
  return collected({ ctx })
}
