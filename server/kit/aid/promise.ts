import type * as z from 'zod'
import { promiseText } from '@contract/aid/promise'
import { meansPathOf } from '@contract/aid/rules'
import type { ApplicationForm, PromiseNotice, PromisePaper, Strokes, Submit } from '@contract/aid/schema'
import { hasInk } from '@contract/aid/signature'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { leavingTrace } from '@server/kit/after-refusal'
import { sm3Hex } from '@server/kit/crypto/sm3'
import type { KnownContext } from '@server/kit/procedure'
import { isBarred } from '@server/kit/promise/barred'
import { idNumberIndex } from './sealed'

/** The notice in force on a day ('YYYY-MM-DD'): the newest that had taken effect. */
export const getNotice = (db: Db, day: string): Promise<PromiseNotice> =>
  db
    .selectFrom('promise_notice')
    .select(['version', 'effective_from as effectiveFrom', 'title', 'items', 'authorisation'])
    .where('effective_from', '<=', day)
    .orderBy('effective_from', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

/** The promise paper for a form under the notice in force at `now`: its full text and the SM3 of that text. */
export async function promiseDocument(
  db: Db,
  form: ApplicationForm,
  countyName: string,
  now: Date,
): Promise<PromisePaper> {
  const notice = await getNotice(db, shanghaiDate(now))
  const text = promiseText(notice, form, countyName)
  return { noticeVersion: notice.version, text, hash: sm3Hex(text) }
}

export type SignedOnPhone = z.output<typeof Submit>['promise']
export interface CheckedPromise {
  paper: PromisePaper
  strokes: Strokes
}

/**
 * The register is told of to nobody who has not signed in the person's name, and whoever it was told to stays on record:
 * else anybody could ask it about a neighbour, one ID number after the other.
 */
const barred = ({ caller }: KnownContext, { countyCode }: ApplicationForm) =>
  leavingTrace(refuse('promise-barred'), async (_db, audit) =>
    audit({
      act: 'promise-barred',
      subjectType: 'account',
      subjectId: caller.accountId,
      areaCode: countyCode,
    }),
  )

/**
 * The promise a form needs, proven against what the server itself would have asked to be signed; undefined where
 * none is asked. Refuses `promise-not-for-you`, `signature-missing` (none, or no real ink), `notice-outdated`,
 * `document-changed` when the form is no longer the one that was signed, and at last `promise-barred` to who promised
 * falsely before.
 */
export async function checkedPromise(
  ctx: KnownContext,
  form: ApplicationForm,
  countyName: string,
  promise: SignedOnPhone,
): Promise<CheckedPromise | undefined> {
  const { db, now, service } = ctx
  if (meansPathOf(form.circumstance, form.meansChoice) !== 'promise') {
    if (promise) throw refuse('promise-not-for-you')
    return undefined
  }
  if (!promise || !hasInk(promise.strokes)) throw refuse('signature-missing')
  const paper = await promiseDocument(db, form, countyName, now)
  if (promise.noticeVersion !== paper.noticeVersion) throw refuse('notice-outdated')
  if (promise.documentHash !== paper.hash) throw refuse('document-changed')
  if (await isBarred(db, idNumberIndex(service.keyring, form.idNumber), shanghaiDate(now)))
    throw barred(ctx, form)
  return { paper, strokes: promise.strokes }
}
