import type { AidStatus } from '@contract/aid/labels'
import type { AidClock, HistoryLine } from '@contract/aid/schema'
import type { AidAct } from '@contract/aid/workflow'
import { dayText, momentText } from '@contract/time'
import type { Event } from '@/components/timeline'

const done: Record<AidAct, { title: string; state: Event['state'] }> = {
  submit: { title: '提交申请', state: 'done' },
  withdraw: { title: '撤回申请', state: 'done' },
  grant: { title: '同意援助', state: 'done' },
  refuse: { title: '不予援助', state: 'bad' },
}

interface Journey {
  status: AidStatus
  history: readonly HistoryLine[]
  clock: AidClock | null
  /** Office that has it, in full. */
  office: string
}

const by = (clock: AidClock | null) => (clock ? `最晚${dayText(clock.dueOn)}` : undefined)

/** What comes after the last act, in the order it will come. */
function ahead({ status, clock, office }: Journey): Event[] {
  if (status === 'submitted')
    return [
      { key: 'review', title: `${office}正在审查`, detail: by(clock), state: 'now' },
      { key: 'answer', title: '给您答复', state: 'next' },
    ]
  if (status === 'granted')
    return [
      { key: 'assign', title: '正在为您指派律师', detail: by(clock), state: 'now' },
      { key: 'engage', title: '律师联系您，开始办理', state: 'next' },
    ]
  return []
}

/** An application like the journey of a parcel: what was done, where it is, what comes. */
export const journeyOf = (journey: Journey): Event[] => [
  ...journey.history.map(({ act, at, byApplicant, actorName }, index): Event => ({
    key: `${index}`,
    ...done[act],
    at: momentText(at),
    detail: byApplicant ? undefined : `${journey.office}　${actorName}`,
  })),
  ...ahead(journey),
]
