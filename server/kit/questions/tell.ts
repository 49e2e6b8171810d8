import { countyOf } from '@contract/area'
import { lawyerQuestionLink, myQuestionLink, staffQuestionLink } from '@contract/question/links'
import type { Db } from '@server/database/client'
import { discreet } from '../ledger/discreet'
import { notify } from '../messages/notify'
import { overseersOf } from '../messages/tell-overseers'

interface Told {
  id: string
  asked_by: string
  area_code: string
  safe_mode: boolean
}

interface Words {
  kind: string
  title: string
  body: string
}

/** Asked in safe mode, or answered by a record that is in it: who asks does not always know to say so. */
const isSafe = async (db: Db, { id, safe_mode }: Told): Promise<boolean> =>
  safe_mode ||
  (await db
    .selectFrom('question_turn')
    .innerJoin('consultation', 'consultation.id', 'question_turn.consultation_id')
    .select('consultation.id')
    .where('question_turn.question_id', '=', id)
    .where('consultation.safe_mode', '=', true)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** A message about a question: it names nobody, and in safe mode says nothing at all. */
const tell = async (db: Db, question: Told, accountId: string, link: string, words: Words, now: Date) =>
  notify(db, discreet({ safeMode: await isSafe(db, question) }, { accountId, link, ...words }), now)

/** Tells who asked, the helper who collected it. */
export const tellAsker = (db: Db, question: Told, words: Words, now: Date): Promise<void> =>
  tell(db, question, question.asked_by, myQuestionLink(question.id), words, now)

/** Tells people who answer, but never who asked. */
export async function tellLawyers(
  db: Db,
  question: Told,
  ids: readonly (string | null)[],
  words: Words,
  now: Date,
): Promise<void> {
  for (const id of new Set(ids))
    if (id !== null && id !== question.asked_by)
      await tell(db, question, id, lawyerQuestionLink(question.id), words, now)
}

/** Tells some staff. */
export async function tellStaff(
  db: Db,
  question: Told,
  ids: readonly string[],
  words: Words,
  now: Date,
): Promise<void> {
  for (const id of new Set(ids)) await tell(db, question, id, staffQuestionLink(question.id), words, now)
}

/** Tells the county a question belongs to. */
export const tellCounty = async (db: Db, question: Told, words: Words, now: Date): Promise<void> =>
  tellStaff(db, question, await overseersOf(db, [countyOf(question.area_code)]), words, now)
