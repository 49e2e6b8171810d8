import type { QuestionStatus } from './labels'

export const questionActs = [
  'ask',
  'collect',
  'bundle',
  'withdraw',
  'take',
  'offer',
  'recall',
  'accept',
  'decline',
  'answer',
  'follow-up',
  'close',
] as const
export type QuestionAct = (typeof questionActs)[number]

export const questionActLabels: Record<QuestionAct, string> = {
  ask: '提交了问题',
  collect: '收集了问题',
  bundle: '汇总提交',
  withdraw: '撤回',
  take: '接下来解答',
  offer: '想转给别人',
  recall: '不转了',
  accept: '接手',
  decline: '没有接手',
  answer: '答复',
  'follow-up': '接着问',
  close: '办完',
}

/**
 * Who stands how to one question: who asked it, who may take it, who owns it, to whom its owner would give it, the
 * county (or city) it belongs to, and the timers.
 */
export const questionActors = ['asker', 'taker', 'owner', 'offered', 'county', 'system'] as const
export type QuestionActor = (typeof questionActors)[number]

interface Arrow {
  by: readonly QuestionActor[]
  to: QuestionStatus
  /** Only while somebody is asked to take it over (true), or only while nobody is (false). */
  offered?: boolean
}

/**
 * The whole life of a question: status × act → who may do it and where it leads. First receiver is owner until a
 * hand-over is accepted (首问负责, A57): offering it changes nothing, and an answer given meanwhile ends the offer.
 */
export const workflow = {
  collected: {
    bundle: { by: ['asker'], to: 'waiting' },
    withdraw: { by: ['asker'], to: 'withdrawn' },
  },
  waiting: {
    withdraw: { by: ['asker'], to: 'withdrawn' },
    take: { by: ['taker'], to: 'taken' },
  },
  taken: {
    offer: { by: ['owner', 'county'], to: 'taken', offered: false },
    recall: { by: ['owner', 'county'], to: 'taken', offered: true },
    accept: { by: ['offered'], to: 'taken', offered: true },
    decline: { by: ['offered'], to: 'taken', offered: true },
    answer: { by: ['owner'], to: 'answered' },
  },
  answered: {
    'follow-up': { by: ['asker'], to: 'taken' },
    close: { by: ['asker', 'system'], to: 'closed' },
  },
  closed: {},
  withdrawn: {},
} as const satisfies Record<QuestionStatus, Partial<Record<QuestionAct, Arrow>>>

/** What of a question its acts depend on. */
export interface Standing {
  status: QuestionStatus
  /** Whether somebody is asked to take it over. */
  offered: boolean
}

const arrowOf = ({ status, offered }: Standing, act: QuestionAct): Arrow | undefined => {
  const arrow = (workflow[status] as Partial<Record<QuestionAct, Arrow>>)[act]
  return arrow && (arrow.offered === undefined || arrow.offered === offered) ? arrow : undefined
}

/** Where an act leads, whoever does it; undefined when it has no place there. */
export const leadsTo = (question: Standing, act: QuestionAct): QuestionStatus | undefined =>
  arrowOf(question, act)?.to

export const mayDo = (question: Standing, act: QuestionAct, actors: readonly QuestionActor[]): boolean =>
  arrowOf(question, act)?.by.some((actor) => actors.includes(actor)) ?? false

/** Acts open to somebody now, in the table's order: what a page draws as buttons. */
export const actsOpen = (question: Standing, actors: readonly QuestionActor[]): QuestionAct[] =>
  questionActs.filter((act) => mayDo(question, act, actors))

/** Whose a question is. */
export interface Ownership {
  ownerId: string | null
  offeredTo: string | null
}

/** Who owns it and who is asked to, after an act by somebody. The database holds the same (首问负责). */
export function ownershipAfter(
  { ownerId, offeredTo }: Ownership,
  act: QuestionAct,
  { by, to }: { by: string; to?: string | undefined },
): Ownership {
  switch (act) {
    case 'take':
      return { ownerId: by, offeredTo: null }
    case 'offer':
      return { ownerId, offeredTo: to ?? null }
    case 'accept':
      return { ownerId: offeredTo, offeredTo: null }
    case 'recall':
    case 'decline':
    case 'answer':
      return { ownerId, offeredTo: null }
    default:
      return { ownerId, offeredTo }
  }
}
