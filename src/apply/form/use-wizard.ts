import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { groupsByIdNumber } from '@contract/aid/rules'
import type { MyCase } from '@contract/aid/schema'
import { stepToMend, type FormStep } from '@contract/aid/steps'
import { groups } from '@contract/groups'
import type { RefusedFields } from '@contract/refusal'
import { findMyCase, refreshPromiseNotice } from '@/api/aid'
import type { Failure } from '@/api/failure'
import type { Answers } from './answers'
import { firstOpenStep, wrongIn } from './done-steps'
import { useApplication } from './use-application'
import { useServerCopy } from './use-server-copy'

const toTop = () => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
const toWrong = () =>
  Taro.nextTick(() => void Taro.pageScrollTo({ selector: '.c-field--wrong', offsetTop: -80, duration: 200 }))

/** What an ID number tells is chosen beforehand; the person sees it and may add to it. */
const withToldGroups = ({ idKind, idNumber, groups: chosen }: Answers): Answers['groups'] => {
  const told = idKind === 'resident-id' ? groupsByIdNumber(idNumber, new Date()) : []
  return groups.filter((group) => chosen.includes(group) || told.includes(group))
}

/** The way through the steps: forward when a step is done, back at any time, and wherever the server's no leads. */
export function useWizard(id: string, resumed: boolean) {
  const application = useApplication(id, resumed)
  const { answers, steps, step, draft, failure, notice } = application
  const [tried, setTried] = useState<FormStep>()
  const [refused, setRefused] = useState<{ failure: Failure; fields: RefusedFields }>()
  /** Whether the person came from the last page to change one thing, and goes back there. */
  const [mending, setMending] = useState(false)
  const [moved, setMoved] = useState(false)
  const [seenNotice, setSeenNotice] = useState<number>()
  const [done, setDone] = useState<MyCase>()

  const open = (next: FormStep) => {
    setTried(undefined)
    setMoved(true)
    if (next === 'check') setMending(false)
    application.goTo(next)
    toTop()
  }

  /** Takes the server's no. Perhaps it had said yes before and the answer got lost: then that is what is shown. */
  const settle = async (failure: Failure): Promise<void> => {
    if (failure.code === 'not-in-this-state' || failure.code === 'request-reused') {
      const it = await findMyCase(id).catch(() => undefined)
      if (it && it.status !== 'draft') {
        draft.discard()
        return setDone(it)
      }
    }
    if (failure.code === 'notice-outdated') await refreshPromiseNotice()
    const fields = Object.entries(failure.fields).map(([path, words]) => [path.replace(/^form\./, ''), words])
    setRefused({ failure, fields: Object.fromEntries(fields) as RefusedFields })
    const mend = stepToMend(failure.code, failure.fields)
    if (mend) open(mend)
  }
  const copy = useServerCopy(id, (failure) => void settle(failure))

  const submittedBefore = failure?.code === 'not-in-this-state'
  useEffect(() => {
    if (submittedBefore) void settle(failure)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked once, when the server says so
  }, [submittedBefore])

  /** Version of the notice in force, once its end has been in sight. */
  const seen = seenNotice === notice.data?.version ? seenNotice : undefined

  const goOn = () => {
    setRefused(undefined)
    if (step === 'notice' && seen) application.readNotice(seen)
    const known = { ...application, noticeRead: application.noticeRead || seen !== undefined }
    if (Object.keys(wrongIn(step, known)).length > 0) {
      setTried(step)
      return toWrong()
    }
    const told = step === 'person' ? { ...answers, groups: withToldGroups(answers) } : answers
    if (told !== answers) application.edit({ groups: told.groups })
    draft.flush()
    void copy.save(told)
    open(mending ? firstOpenStep(known) : steps[steps.indexOf(step) + 1]!)
  }

  const before = steps[steps.indexOf(step) - 1]
  return {
    application,
    done,
    setDone,
    settle,
    copyState: copy.state,
    refused: refused?.failure,
    errors: { ...refused?.fields, ...(tried === step && wrongIn(step, application)) },
    mending,
    /** Nothing was done yet since an unfinished draft was found again. */
    welcomeBack: (application.begunHere || resumed) && !moved,
    /** Whether the notice in force has been in sight to its end. */
    seenNotice: application.noticeRead || (notice.data !== undefined && seenNotice === notice.data.version),
    setSeenNotice,
    submittedBefore,
    goOn,
    goBack: before && !mending ? () => open(before) : undefined,
    edit(change: Partial<Answers>) {
      setRefused(undefined)
      application.edit(change)
    },
    /** Opens one step to change it, and comes back to the last page after. */
    mend(which: FormStep) {
      open(which)
      setMending(true)
    },
  }
}

export type Wizard = ReturnType<typeof useWizard>
