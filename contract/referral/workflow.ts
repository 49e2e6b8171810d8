import type { ReferralStatus } from './labels'

export const referralActs = [
  'send',
  'accept',
  'decline',
  'propose',
  'answer-meeting',
  'report',
  'supervise',
  'withdraw',
] as const
export type ReferralAct = (typeof referralActs)[number]

export const referralActLabels: Record<ReferralAct, string> = {
  send: '转出',
  accept: '接收',
  decline: '不接收',
  propose: '约时间',
  'answer-meeting': '回复约的时间',
  report: '办结，反馈结果',
  supervise: '督办',
  withdraw: '撤回',
}

/**
 * How somebody stands to a referral: passed it on or wrote the record; takes it over; watches over the area it came
 * from.
 */
export const referralActors = ['sender', 'receiver', 'overseer'] as const
export type ReferralActor = (typeof referralActors)[number]

interface Arrow {
  by: readonly ReferralActor[]
  to: ReferralStatus
}

/**
 * The whole life of a referral: status × act → who may do it and where it leads. What is accepted is never taken
 * back by who passed it on; it ends with a result.
 */
export const referralWorkflow = {
  sent: {
    accept: { by: ['receiver'], to: 'accepted' },
    decline: { by: ['receiver'], to: 'declined' },
    supervise: { by: ['overseer'], to: 'sent' },
    withdraw: { by: ['sender'], to: 'withdrawn' },
  },
  accepted: {
    propose: { by: ['receiver'], to: 'accepted' },
    'answer-meeting': { by: ['sender'], to: 'accepted' },
    report: { by: ['receiver'], to: 'done' },
    supervise: { by: ['overseer'], to: 'accepted' },
  },
  declined: {},
  done: {},
  withdrawn: {},
} as const satisfies Record<ReferralStatus, Partial<Record<ReferralAct, Arrow>>>

const arrowsOf = (status: ReferralStatus) => referralWorkflow[status] as Partial<Record<ReferralAct, Arrow>>

/** Where an act leads from a status, whoever does it; undefined when it has no place there. */
export const leadsTo = (status: ReferralStatus, act: ReferralAct): ReferralStatus | undefined =>
  arrowsOf(status)[act]?.to

export const mayDo = (status: ReferralStatus, act: ReferralAct, actors: readonly ReferralActor[]): boolean =>
  actors.some((actor) => arrowsOf(status)[act]?.by.includes(actor) ?? false)

export interface Standing {
  status: ReferralStatus
  /** Last day of the running term. */
  dueOn: string | null
  /** Whether a time for mediation waits for an answer. */
  meetingOpen: boolean
}

/** The running term is over; the last day itself is still in time. */
export const isOverdue = ({ dueOn }: Pick<Standing, 'dueOn'>, today: string): boolean =>
  dueOn !== null && dueOn < today

/** Acts open to somebody on a Shanghai day: one supervises what is overdue, and answers what was asked. */
export const actsOpen = (
  standing: Standing,
  actors: readonly ReferralActor[],
  today: string,
): ReferralAct[] =>
  referralActs.filter(
    (act) =>
      mayDo(standing.status, act, actors) &&
      (act !== 'supervise' || isOverdue(standing, today)) &&
      (act !== 'answer-meeting' || standing.meetingOpen),
  )

/** The term that runs in a status, by its name in the setting `referral.terms`. */
export const runningTerm: Partial<Record<ReferralStatus, 'acceptDays' | 'resultDays'>> = {
  sent: 'acceptDays',
  accepted: 'resultDays',
}

/** One plain sentence telling the resident how it stands. */
export const nextStepsForResident: Record<ReferralStatus, string> = {
  sent: '已经转过去了，等对方接收。接收后会告诉您。',
  accepted: '对方已经接收，正在办。有结果会告诉您。',
  declined: '对方没有接收，原因写在下面。可以再问问接待您的人。',
  done: '已经办结，结果写在下面。',
  withdrawn: '这次转办已经撤回，请问接待您的人。',
}
