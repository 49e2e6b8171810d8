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
  /** Who reads it: the applicant is spoken to, the county's staff are not. */
  reader: 'applicant' | 'county'
}

const by = (clock: AidClock | null) => (clock ? `最晚${dayText(clock.dueOn)}` : undefined)

/** What comes after the last act, in the order it will come. */
function ahead({ status, clock, office, reader }: Journey): Event[] {
  const now = (title: string): Event => ({ key: 'now', title, detail: by(clock), state: 'now' })
  const next = (title: string): Event => ({ key: 'next', title, state: 'next' })
  const toApplicant = reader === 'applicant'
  if (status === 'submitted')
    return toApplicant ? [now(`${office}正在审查`), next('给您答复')] : [now('等待审查决定')]
  if (status === 'granted')
    return toApplicant
      ? [now('正在为您指派律师'), next('律师联系您，开始办理')]
      : [now('等待指派律师'), next('律师联系受援人')]
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
