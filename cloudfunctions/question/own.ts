import { questionSettings } from '@contract/question/settings'
import {
  MY_QUESTIONS,
  type MyQuestion,
  type MyQuestions,
  type QuestionId,
  type QuestionPhotoInput,
} from '@contract/question/schema'
import { shanghaiDate } from '@contract/time'
import { readProof } from '@server/kit/files/proof'
import type { Act, KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { getOwn, questions, type QuestionRow } from './queries'
import { itemsOf, maskedPerson, openedOf, PHOTOS, recordsOf } from './view'

const DAY_MS = 86_400_000

/** The last answer of a question, where who asked may still rate it on this phone; a helper never rates for others. */
export async function rateable(ctx: KnownContext, row: QuestionRow) {
  if (row.relation === 'helper') return undefined
  const last = (await recordsOf(ctx, row.id)).pop()
  return last && !last.rated && last.practitionerId !== ctx.caller.accountId ? last : undefined
}

async function closesAt({ db, now }: KnownContext, row: QuestionRow): Promise<string | null> {
  if (row.status !== 'answered') return null
  const { closeAfterDays } = await readSetting(
    db,
    questionSettings,
    'question.policy',
    row.area_code,
    shanghaiDate(now),
  )
  return new Date(new Date(row.answered_at!).getTime() + closeAfterDays * DAY_MS).toISOString()
}

/** A question for who asked it. */
export const forAsker = async (ctx: KnownContext, row: QuestionRow): Promise<MyQuestion> => ({
  ...(await openedOf(ctx, row, { actors: ['asker'], offers: false, words: true })),
  ...maskedPerson(ctx, row),
  sitePhone: row.site_phone,
  mayRate: (await rateable(ctx, row)) !== undefined,
  closesAt: await closesAt(ctx, row),
})

/** One of one's own. Refuses `not-found`. */
export const one = async ({ ctx, input }: Act<typeof QuestionId>): Promise<MyQuestion> =>
  forAsker(ctx, await getOwn(ctx, input.id))

/** One's own questions, the newest first; those for others too. */
export async function mine({ ctx }: { ctx: KnownContext }): Promise<MyQuestions> {
  const rows = await questions(ctx.db)
    .where('question.asked_by', '=', ctx.caller.accountId)
    .where('question.status', '<>', 'withdrawn')
    .orderBy('question.asked_at', 'desc')
    .orderBy('question.id')
    .limit(MY_QUESTIONS)
    .execute()
  return { rows: await itemsOf(ctx, rows), asOf: ctx.now.toISOString() }
}

/** A photo of one's own question. Refuses `not-found`. */
export async function photo({ ctx, input }: Act<typeof QuestionPhotoInput>) {
  const row = await getOwn(ctx, input.id)
  return readProof(ctx, input.photoId, { type: PHOTOS, id: row.id })
}
