import { meansPathOf } from '@contract/aid/rules'
import type { ApplicationForm, PromisePaper, Strokes, Submit } from '@contract/aid/schema'
import { hasInk } from '@contract/aid/signature'
import { refuse } from '@contract/refusal'
import type { Act, KnownContext } from '@server/kit/procedure'
import { promiseDocument } from './promise-document'

type SignedOnPhone = Act<typeof Submit>['input']['promise']

/**
 * The promise a form needs, proven against what the server itself would have asked to be signed; undefined where
 * none is asked. Refuses `promise-not-for-you`, `signature-missing` (none, or no real ink), `notice-outdated`, and
 * `document-changed` when the form is no longer the one that was signed.
 */
export async function checkedPromise(
  { db, now }: KnownContext,
  form: ApplicationForm,
  countyName: string,
  promise: SignedOnPhone,
): Promise<{ paper: PromisePaper; strokes: Strokes } | undefined> {
  if (meansPathOf(form.circumstance, form.meansChoice) !== 'promise') {
    if (promise) throw refuse('promise-not-for-you')
    return undefined
  }
  if (!promise || !hasInk(promise.strokes)) throw refuse('signature-missing')
  const paper = await promiseDocument(db, form, countyName, now)
  if (promise.noticeVersion !== paper.noticeVersion) throw refuse('notice-outdated')
  if (promise.documentHash !== paper.hash) throw refuse('document-changed')
  return { paper, strokes: promise.strokes }
}
