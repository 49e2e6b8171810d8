import { questionSettings } from '@contract/question/settings'
import { randomUUID } from 'node:crypto'
import type { MatterType } from '@contract/consultation/labels'
import type { Group } from '@contract/groups'
import type { Relation } from '@contract/question/labels'
import { hoursFor, promisedBy } from '@contract/question/promise'
import { refuse, Refused } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { attachProofs } from '@server/kit/files/proof'
import { isRestDay } from '@server/kit/holidays'
import type { KnownContext } from '@server/kit/procedure'
import { receiversOf, stationStaff } from '@server/kit/questions/receivers'
import { writeStep } from '@server/kit/questions/step'
import { tellLawyers, tellStaff } from '@server/kit/questions/tell'
import { sealAsker, writeTurn, type AskedBy } from '@server/kit/questions/words'
import { readSetting } from '@server/kit/settings'
import { keepWithinLimits } from './limits'
import type { QuestionRow } from './queries'
import { PHOTOS } from './view'

export interface NewQuestion {
  siteCode: string
  relation: Relation
  text: string
  matterType?: MatterType | undefined
  groups: Group[]
  urgent: boolean
  safeMode: boolean
  person: AskedBy
  photoIds: string[]
}

/** A site in use. Refuses `not-found`. */
export async function getSite({ db }: Pick<KnownContext, 'db'>, code: string) {
  const site = await db
    .selectFrom('site')
    .select(['code', 'name', 'area_code'])
    .where('code', '=', code)
    .where('active', '=', true)
    .executeTakeFirst()
  if (!site) throw refuse('not-found')
  return site
}

/** By when a question submitted now is answered, by its area's rule (A54, A59). */
export async function promiseFor(
  { db, now }: KnownContext,
  areaCode: string,
  urgent: boolean,
): Promise<string> {
  const rule = await readSetting(db, questionSettings, 'question.promise', areaCode, shanghaiDate(now))
  return promisedBy(now, hoursFor(rule, urgent), isRestDay)
}

/** Takes kept photos up into a question. Refuses `bad-input` at photoIds for what is not kept any more. */
async function attach({ db, caller }: KnownContext, id: string, photoIds: readonly string[]): Promise<void> {
  try {
    await attachProofs(db, caller.accountId, photoIds, { type: PHOTOS, id })
  } catch (error) {
    if (!(error instanceof Refused && error.code === 'not-found')) throw error
    throw refuse('bad-input', { photoIds: '有的照片已经过期，请删掉重新拍' })
  }
}

/** Tells who is to answer: on duty now or next, and an urgent one at once everybody near (A55). */
export async function tellReceivers(
  { db, now }: KnownContext,
  row: Pick<QuestionRow, 'id' | 'asked_by' | 'site_code' | 'area_code' | 'safe_mode' | 'urgent'>,
): Promise<void> {
  const { urgent } = row
  const words = {
    kind: urgent ? 'question-urgent' : 'question-asked',
    title: urgent ? '有人在网上急着问' : '网上有人提问',
    body: urgent ? '请尽快点开接下来解答。谁先接谁负责。' : '请点开接下来解答，按时限答复。',
  }
  await tellLawyers(db, row, await receiversOf(db, row, urgent, now), words, now)
  if (urgent) await tellStaff(db, row, await stationStaff(db, row.area_code), words, now)
}

/**
 * Writes a question down: `waiting` goes to who is on duty, `collected` stays with its helper. Refuses `not-found`
 * (site), `questions-enough`, `bad-input` (photos).
 *
 * @returns its id
 */
export async function submit(
  ctx: KnownContext,
  question: NewQuestion,
  status: 'waiting' | 'collected',
): Promise<string> {
  const { db, now, caller, service } = ctx
  const site = await getSite(ctx, question.siteCode)
  await keepWithinLimits(ctx, site.area_code)
  const { urgent, safeMode, relation } = question
  const row = {
    id: randomUUID(),
    site_code: site.code,
    area_code: site.area_code,
    asked_by: caller.accountId,
    relation,
    matter_type: question.matterType ?? null,
    groups: question.groups,
    urgent,
    safe_mode: safeMode,
    status,
    asked_at: now.toISOString(),
    promised_by: status === 'waiting' ? await promiseFor(ctx, site.area_code, urgent) : null,
  }
  const { id } = row
  await db
    .insertInto('question')
    .values({ ...row, person_sealed: sealAsker(service.keyring, id, question.person) })
    .execute()
  await writeTurn(
    db,
    service.keyring,
    { questionId: id, kind: 'question', text: question.text, by: caller.accountId },
    now,
  )
  await attach(ctx, id, question.photoIds)
  const act = status === 'waiting' ? 'ask' : 'collect'
  await writeStep(db, { id, act, from: null, to: status, actorId: caller.accountId }, now)
  ctx.audit({
    act: `question-${act}`,
    subjectType: 'question',
    subjectId: id,
    areaCode: site.area_code,
    detail: { relation, urgent, photos: question.photoIds.length },
  })
  if (status === 'waiting') await tellReceivers(ctx, row)
  return id
}
