import { relationLabels, type QuestionStatus } from '@contract/question/labels'
import { promiseText } from '@contract/question/promise'
import { isPreferred } from '@contract/question/rules'
import { questionActLabels } from '@contract/question/workflow'
import type { QuestionItem, StaffQuestionItem } from '@contract/question/schema'
import { momentText } from '@contract/time'
import type { Tone } from '@/components/tone'

export const questionTones: Record<QuestionStatus, Tone> = {
  collected: 'plain',
  waiting: 'warn',
  taken: 'info',
  answered: 'good',
  closed: 'plain',
  withdrawn: 'plain',
}

type Promised = Pick<QuestionItem, 'promisedBy'>

export const isLate = ({ promisedBy }: Promised, now: Date): boolean =>
  promisedBy !== null && new Date(promisedBy) < now

/** By when it is answered, or when it was asked. */
const whenText = ({ promisedBy, askedAt }: Promised & Pick<QuestionItem, 'askedAt'>, now: Date) =>
  promisedBy ? promiseText(promisedBy, now) : `${momentText(askedAt)}提的`

/** What puts it before others, for whom and where it was asked: one line below a question in a list. */
export const hintOf = (item: StaffQuestionItem, now: Date): string =>
  [
    item.urgent && '紧急',
    isPreferred(item) && '优先',
    item.relation !== 'self' && relationLabels[item.relation],
    item.siteName,
    item.ownerName,
    whenText(item, now),
  ]
    .filter(Boolean)
    .join('　')

/** Steps as a timeline draws them. */
export const eventsOf = (
  steps: { act: keyof typeof questionActLabels; at: string; byName: string | null }[],
  over: boolean,
) =>
  steps.map(({ act, at, byName }, place) => ({
    key: `${act}${at}${place}`,
    title: byName ? `${byName}　${questionActLabels[act]}` : questionActLabels[act],
    at: momentText(at),
    state: !over && place === steps.length - 1 ? ('now' as const) : ('done' as const),
  }))
