import { useState } from 'react'
import { promiseText } from '@contract/aid/promise'
import { formAsFiled } from '@contract/aid/rules'
import type { Paper, PromisePaper, Strokes } from '@contract/aid/schema'
import { formStepCodes, formSteps, type FormStep } from '@contract/aid/steps'
import { needsReadBack } from '@contract/intake/filing'
import { readBackText } from '@contract/intake/read-back'
import type { ReadBackWay } from '@contract/intake/labels'
import { useDraftCopy, usePromiseNotice, useReceivingCounties } from '@/api/aid'
import { failureOf } from '@/api/failure'
import { useFiling } from '@/api/intake'
import { useMayFollow } from '@/api/supplement'
import { draftKey } from '@/features/aid/local-drafts'
import { useDraft } from '@/state/draft'
import { fieldsOfStep, noAnswers, readAnswers, type Answers } from './answers'

/** What the phone keeps of an application being filled. */
export interface Kept {
  answers: Answers
  step: FormStep
  /** Version of the notice read to its end. */
  noticeRead: number | undefined
}

/** What is drawn under which text. It lives in memory alone: one signs when one sends. */
export interface Signed extends PromisePaper {
  strokes: Strokes
}

/** The person's confirmation of one text; it lives in memory alone, and is nobody's once the text is another. */
interface Confirmed {
  text: string
  way: ReadBackWay | undefined
  strokes: Strokes
}

/** The first step at or after `wanted` among those that stand. */
const standing = (steps: FormStep[], wanted: FormStep): FormStep =>
  steps.find((step) => formStepCodes.indexOf(step) >= formStepCodes.indexOf(wanted)) ?? 'check'

/** Where to go on with answers that came without a step: the first that is not whole, else the papers. */
function stepToResume(answers: Answers): FormStep {
  const read = readAnswers(answers)
  const steps = formSteps(answers.circumstance ?? null, answers.meansChoice)
  const wrong = (step: FormStep) =>
    'fields' in read && Object.keys(fieldsOfStep(step, read.fields)).length > 0
  return steps.find(wrong) ?? 'papers'
}

/**
 * An application being filled: the draft on the device, the server's copy of it where there is none here, the
 * papers, and the signature as long as the text it stands under is still what the answers say.
 *
 * @param resumed this very draft was asked for, so that the server may have it though this phone has not
 */
export function useApplication(id: string, resumed: boolean) {
  const draft = useDraft<Kept>(draftKey(id), { answers: noAnswers, step: 'place', noticeRead: undefined })
  const [begunHere] = useState(draft.restored)
  const copy = useDraftCopy(id, begunHere || resumed)
  const notice = usePromiseNotice()
  const counties = useReceivingCounties()
  const filing = useFiling(id).data
  const filedAs = filing?.filedAs ?? 'self'
  const passedOn = filing?.passedOn ?? false
  const [signed, setSigned] = useState<Signed>()
  const [confirmed, setConfirmed] = useState<Confirmed>()

  // A draft begun on another phone, or cleared away here, comes back from the server once.
  const [taken, setTaken] = useState(begunHere || !resumed)
  if (!taken && copy.data) {
    setTaken(true)
    const answers = { ...noAnswers, ...(copy.data.form as Partial<Answers>) }
    draft.set({ answers, step: stepToResume(answers) })
  }

  const answers: Answers = { ...noAnswers, ...draft.value.answers }
  const steps = formSteps(answers.circumstance ?? null, answers.meansChoice)
  const read = readAnswers(answers)
  const county = counties.data?.find(({ code }) => code === answers.countyCode)
  const textNow = notice.data && county && 'form' in read && promiseText(notice.data, read.form, county.name)

  const { later } = answers
  const mayFollow = useMayFollow(
    answers.countyCode && answers.matterType && answers.aidForm
      ? { countyCode: answers.countyCode, matterType: answers.matterType, aidForm: answers.aidForm }
      : undefined,
  )
  const laterKinds = (mayFollow.data?.items ?? [])
    .filter(({ code }) => later.some((one) => one.code === code))
    .map(({ kind }) => kind)

  const textToRead =
    needsReadBack(filedAs, passedOn) && county && 'form' in read
      ? readBackText(formAsFiled(read.form), county.name)
      : undefined
  const readBack = confirmed?.text === textToRead ? confirmed : undefined

  return {
    id,
    filing,
    filedAs,
    /** It was passed on from detention, where the person signed it. */
    passedOn,
    /** What is read to the person before they sign, once the form is whole; undefined where nobody needs to. */
    readBackText: textToRead,
    readBack,
    confirm: (change: Partial<Confirmed>) =>
      textToRead &&
      setConfirmed({ text: textToRead, way: readBack?.way, strokes: readBack?.strokes ?? [], ...change }),
    draft,
    answers,
    steps,
    step: standing(steps, draft.value.step),
    read,
    counties,
    county,
    notice,
    noticeRead: notice.data !== undefined && draft.value.noticeRead === notice.data.version,
    signed: signed?.text === textNow ? signed : undefined,
    /** Papers that may follow in such a matter; nothing while it is not known which. */
    mayFollow: mayFollow.data,
    /** Kinds of those that are asked to follow. */
    laterKinds,
    papers: (copy.data?.papers ?? []) as readonly Paper[],
    begunHere,
    /** The server's copy has not come yet, and there is nothing else to show. */
    coming: !taken && copy.isPending,
    failure: copy.error ? failureOf(copy.error) : undefined,
    lookAgain: copy.refetch,
    edit: (change: Partial<Answers>) =>
      draft.set((kept) => ({ ...kept, answers: { ...noAnswers, ...kept.answers, ...change } })),
    goTo: (step: FormStep) => draft.set({ step }),
    readNotice: (version: number) => draft.set({ noticeRead: version }),
    sign: setSigned,
  }
}

export type Application = ReturnType<typeof useApplication>
