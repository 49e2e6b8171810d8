import type { ComplaintStatus, ToldWay } from './labels'

export const complaintActs = [
  'file',
  'accept',
  'decline',
  'assign',
  'take-over',
  'note',
  'ask',
  'answer',
  'conclude',
  'tell',
] as const
export type ComplaintAct = (typeof complaintActs)[number]

export const complaintActLabels: Record<ComplaintAct, string> = {
  file: '收到投诉',
  accept: '受理，开始调查',
  decline: '不受理',
  assign: '换人调查',
  'take-over': '市里接办',
  note: '记一条调查',
  ask: '请本人说明',
  answer: '本人说明情况',
  conclude: '查清，作出结论',
  tell: '答复投诉人',
}

/**
 * Who stands how to one complaint: whom it is about, who investigates it, other staff who decide on it. Whoever had a
 * hand in the thing, or brought the complaint, is none of these and does nothing.
 */
export const complaintActors = ['person', 'investigator', 'county', 'city'] as const
export type ComplaintActor = (typeof complaintActors)[number]

interface Arrow {
  by: readonly ComplaintActor[]
  to: ComplaintStatus
}

const staff = ['county', 'city', 'investigator'] as const

/**
 * The whole life of a complaint (法援法 55): status × act → who may do it and where it leads. Only who investigates
 * concludes. Every button and every guard asks this table; an act it does not name does not exist.
 */
export const workflow = {
  filed: {
    accept: { by: ['county', 'city'], to: 'accepted' },
    decline: { by: ['county', 'city'], to: 'not-accepted' },
    'take-over': { by: ['city'], to: 'filed' },
  },
  accepted: {
    assign: { by: staff, to: 'accepted' },
    'take-over': { by: ['city'], to: 'accepted' },
    note: { by: ['investigator'], to: 'accepted' },
    ask: { by: ['investigator'], to: 'accepted' },
    answer: { by: ['person'], to: 'accepted' },
    conclude: { by: ['investigator'], to: 'concluded' },
  },
  'not-accepted': { tell: { by: staff, to: 'told' } },
  concluded: { tell: { by: staff, to: 'told' } },
  told: {},
} as const satisfies Record<ComplaintStatus, Partial<Record<ComplaintAct, Arrow>>>

const arrowsOf = (status: ComplaintStatus) => workflow[status] as Partial<Record<ComplaintAct, Arrow>>

/** Where an act leads from a status, whoever does it; undefined when it has no place there. */
export const leadsTo = (status: ComplaintStatus, act: ComplaintAct): ComplaintStatus | undefined =>
  arrowsOf(status)[act]?.to

export const mayDo = (
  status: ComplaintStatus,
  act: ComplaintAct,
  actor: ComplaintActor | undefined,
): boolean => actor !== undefined && (arrowsOf(status)[act]?.by.includes(actor) ?? false)

/** Acts open to an actor in a status, in the table's order: what a page draws as buttons. The city takes over once. */
export const actsOpen = (
  status: ComplaintStatus,
  actor: ComplaintActor | undefined,
  atCity: boolean,
): ComplaintAct[] =>
  complaintActs.filter((act) => mayDo(status, act, actor) && !(atCity && act === 'take-over'))

export interface Parties {
  personId: string | null
  investigatorId: string | null
  /** Whoever had a hand in what it is about, or brought it. */
  involvedIds: readonly string[]
  /** Taken over by the city: the county decides nothing any more. */
  atCity: boolean
}

/** How a caller stands to a complaint. `serves`: the staff role in which its county is theirs, if any. */
export function actorOf(
  { personId, investigatorId, involvedIds, atCity }: Parties,
  accountId: string,
  serves: 'county' | 'city' | undefined,
): ComplaintActor | undefined {
  if (accountId === personId) return 'person'
  if (serves === undefined || involvedIds.includes(accountId)) return undefined
  if (atCity && serves === 'county') return undefined
  return accountId === investigatorId ? 'investigator' : serves
}

/** Whether somebody may investigate: they had no hand in it and did not bring it. */
export const isUninvolved = ({ personId, involvedIds }: Parties, accountId: string): boolean =>
  accountId !== personId && !involvedIds.includes(accountId)

/** The term that runs in a status, by its name in the setting `complaint.terms`. */
export const runningTerm: Partial<Record<ComplaintStatus, 'acceptDays' | 'investigateDays' | 'tellDays'>> = {
  filed: 'acceptDays',
  accepted: 'investigateDays',
  'not-accepted': 'tellDays',
  concluded: 'tellDays',
}

/** Ways in which a complainant can be told: who left nothing is told nothing, and only they. */
export function waysToTell({ account, contact }: { account: boolean; contact: boolean }): ToldWay[] {
  const ways = [...(account ? ['message' as const] : []), ...(contact ? ['call' as const] : [])]
  return ways.length > 0 ? ways : ['nobody']
}

/** One plain sentence telling the complainant what happens next. */
export const nextStepsForComplainant: Record<ComplaintStatus, string> = {
  filed: '司法局会看您反映的事，期限内告诉您受不受理。',
  accepted: '由没有参与过这件事的人调查。您反映的话不会给被投诉的人看。',
  'not-accepted': '没有受理，理由写在下面。',
  concluded: '已经查清，正在答复您。',
  told: '已经答复您。还不满意，可以打12348或者向市司法局反映。',
}
