import type { AidStatus } from './labels'

export const aidActs = ['submit', 'withdraw', 'grant', 'refuse'] as const
export type AidAct = (typeof aidActs)[number]

/** Who may do an act: the applicant of this very application, or staff of the county that received it. */
export type AidActor = 'applicant' | 'county'

interface Arrow {
  actor: AidActor
  to: AidStatus
  law: string
}

/**
 * The whole life of an application: status × act → who may do it, where it leads, and the article it stands on.
 * Every button and every guard asks this table; an act it does not name does not exist.
 */
export const workflow = {
  draft: {
    submit: { actor: 'applicant', to: 'submitted', law: '法律援助法第四十一条' },
  },
  submitted: {
    withdraw: { actor: 'applicant', to: 'withdrawn', law: '法律援助法第四十三条' },
    grant: { actor: 'county', to: 'granted', law: '法律援助法第四十三条' },
    refuse: { actor: 'county', to: 'refused', law: '法律援助法第四十三条' },
  },
  granted: {},
  refused: {},
  withdrawn: {},
} as const satisfies Record<AidStatus, Partial<Record<AidAct, Arrow>>>

/** The arrow for an act by an actor in a status; undefined when the table has none. */
export function arrowOf(status: AidStatus, act: AidAct, actor: AidActor): Arrow | undefined {
  const arrow = (workflow[status] as Partial<Record<AidAct, Arrow>>)[act]
  return arrow?.actor === actor ? arrow : undefined
}

/** Acts open to an actor in a status, in the table's order: what a page draws as buttons. */
export const actsOpen = (status: AidStatus, actor: AidActor): AidAct[] =>
  aidActs.filter((act) => arrowOf(status, act, actor))

/** Whether form and papers may still be changed by the applicant: as long as they may still be submitted. */
export const isOpenToChange = (status: AidStatus): boolean =>
  arrowOf(status, 'submit', 'applicant') !== undefined

/** Statutory terms in natural days, and the article each stands on (B.3: C1, C2, C7). */
export const terms = {
  review: { days: 7, law: '法律援助法第四十三条' },
  assign: { days: 3, law: '法律援助法第四十三条' },
  objection: { days: 15, law: '山西省法律援助条例第二十九条' },
} as const
export type Term = keyof typeof terms

/** The term a decision sets off: a lawyer for who was granted, an objection for who was refused. */
export const termAfter = { grant: 'assign', refuse: 'objection' } as const satisfies Partial<
  Record<AidAct, Term>
>

/**
 * The clock that runs in a status. `dueOn` is the last day to decide, `afterDecisionOn` the last day of the term
 * the decision set off; both were fixed when the act was done, as the person was told them.
 */
export function clockOf(
  status: AidStatus,
  dueOn: string | null,
  afterDecisionOn: string | null,
): { what: Term; dueOn: string; law: string } | null {
  const running: Partial<Record<AidStatus, [Term, string | null]>> = {
    submitted: ['review', dueOn],
    granted: ['assign', afterDecisionOn],
    refused: ['objection', afterDecisionOn],
  }
  const [what, day] = running[status] ?? []
  return what && day ? { what, dueOn: day, law: terms[what].law } : null
}

/** One plain sentence telling the applicant what happens next and what they can do. */
export const nextSteps: Record<AidStatus, string> = {
  draft: '填好后提交，从收到那天起7天内给您答复。',
  submitted: '法律援助中心正在审查，结果会发到这里，不用来回跑。',
  granted: '法律援助中心会在3天内为您指派律师，律师会主动联系您。',
  refused: '不服的话，可以在收到决定起15天内提出异议。',
  withdrawn: '您已经撤回。情况有变化，可以随时重新申请。',
}
