import { meansPathOf, papersMissing } from '@contract/aid/rules'
import type { PaperKind } from '@contract/aid/labels'
import { hasInk } from '@contract/aid/signature'
import { filingPapersMissing } from '@contract/intake/filing'
import type { FormStep } from '@contract/aid/steps'
import type { RefusedFields } from '@contract/refusal'
import { fieldsOfStep } from './answers'
import type { Application } from './use-application'

type Known = Pick<
  Application,
  'answers' | 'steps' | 'read' | 'papers' | 'laterKinds' | 'noticeRead' | 'signed' | 'filedAs' | 'passedOn'
>

/** What is wrong with a step, as far as this phone can tell: the server judges again. Nothing when it is done. */
export function wrongIn(step: FormStep, known: Known): RefusedFields {
  if (step === 'papers') {
    const path = meansPathOf(known.answers.circumstance ?? null, known.answers.meansChoice)
    const present = known.papers.map(({ kind }) => kind)
    const missing: PaperKind[] = [
      ...papersMissing(path, [...present, ...known.laterKinds]),
      ...filingPapersMissing(known.filedAs, present, known.passedOn),
    ]
    return {
      ...Object.fromEntries(missing.map((kind) => [`papers.${kind}`, '这一样还没有传'])),
      ...('fields' in known.read && fieldsOfStep(step, known.read.fields)),
    }
  }
  if (step === 'notice') return known.noticeRead ? {} : { notice: '请看到最后' }
  if (step === 'sign') {
    if (!known.signed || !hasInk(known.signed.strokes)) return { signature: '请在框内签上您的名字' }
    return {}
  }
  return 'fields' in known.read ? fieldsOfStep(step, known.read.fields) : {}
}

/** The first step not done yet; `check` when all are. */
export const firstOpenStep = (known: Known): FormStep =>
  known.steps.find((step) => Object.keys(wrongIn(step, known)).length > 0) ?? 'check'
