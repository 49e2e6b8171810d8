/** Steps of a finding (A44): nothing follows before it is final. */
export const findingStatuses = [
  'filed',
  'noticed',
  'stated',
  'decided',
  'appealed',
  'final',
  'dropped',
] as const
export type FindingStatus = (typeof findingStatuses)[number]

export const findingStatusLabels: Record<FindingStatus, string> = {
  filed: '已提出',
  noticed: '等本人说明',
  stated: '等决定',
  decided: '已决定，可申诉',
  appealed: '申诉中',
  final: '已生效',
  dropped: '不成立',
}

export const findingActs = [
  'notice',
  'dismiss',
  'state',
  'lapse',
  'decide',
  'appeal',
  'settle',
  'overturn',
  'finalize',
] as const
export type FindingAct = (typeof findingActs)[number]

export const findingActLabels: Record<FindingAct, string> = {
  notice: '告知本人',
  dismiss: '认为不成立',
  state: '本人说明情况',
  lapse: '到期没有说明',
  decide: '作出决定',
  appeal: '本人申诉',
  settle: '申诉后决定',
  overturn: '申诉后认为不成立',
  finalize: '没有申诉，到期生效',
}

/**
 * Who stands how to one finding: whom it is about, who found it, who decided it first, other staff of the county or
 * the city, and the system when a term has passed. One caller is one of these, the first that fits.
 */
export const findingActors = ['person', 'finder', 'decider', 'county', 'city', 'system'] as const
export type FindingActor = (typeof findingActors)[number]

interface Arrow {
  by: readonly FindingActor[]
  to: FindingStatus
}

/**
 * The whole life of a finding: status × act → who may do it and where it leads. Who found a thing may tell the
 * person of it and decides nothing; who decided first does not judge the appeal. Every button and every guard asks
 * this table; an act it does not name does not exist.
 */
export const workflow = {
  filed: {
    notice: { by: ['finder', 'county'], to: 'noticed' },
    dismiss: { by: ['county'], to: 'dropped' },
  },
  noticed: {
    state: { by: ['person'], to: 'stated' },
    lapse: { by: ['system'], to: 'stated' },
  },
  stated: {
    decide: { by: ['county'], to: 'decided' },
    dismiss: { by: ['county'], to: 'dropped' },
  },
  decided: {
    appeal: { by: ['person'], to: 'appealed' },
    finalize: { by: ['system'], to: 'final' },
  },
  appealed: {
    settle: { by: ['county', 'city'], to: 'final' },
    overturn: { by: ['county', 'city'], to: 'dropped' },
  },
  final: {},
  dropped: {},
} as const satisfies Record<FindingStatus, Partial<Record<FindingAct, Arrow>>>

/** The arrow for an act in a status by whoever one is to the finding; undefined when the table has none. */
export function arrowOf(status: FindingStatus, act: FindingAct, actor: FindingActor): Arrow | undefined {
  const arrow = (workflow[status] as Partial<Record<FindingAct, Arrow>>)[act]
  return arrow?.by.includes(actor) ? arrow : undefined
}

/** Where an act leads from a status, whoever does it; undefined when it has no place there. */
export const leadsTo = (status: FindingStatus, act: FindingAct): FindingStatus | undefined =>
  (workflow[status] as Partial<Record<FindingAct, Arrow>>)[act]?.to

/** Acts open to an actor in a status, in the table's order: what a page draws as buttons. */
export const actsOpen = (status: FindingStatus, actor: FindingActor | undefined): FindingAct[] =>
  actor === undefined ? [] : findingActs.filter((act) => arrowOf(status, act, actor))

interface Parties {
  personId: string
  finderId: string | null
  /** Who decided first; null before. */
  deciderId: string | null
}

/** How a caller stands to a finding. `serves`: the staff role in which the finding's county is theirs, if any. */
export function actorOf(
  parties: Parties,
  accountId: string,
  serves: 'county' | 'city' | undefined,
): FindingActor | undefined {
  if (accountId === parties.personId) return 'person'
  if (serves === undefined) return undefined
  if (accountId === parties.finderId) return 'finder'
  if (accountId === parties.deciderId) return 'decider'
  return serves
}

/** The term that runs in a status, by its name in the setting `supervision.terms`; undefined where none does. */
export const runningTerm: Partial<
  Record<FindingStatus, 'stateDays' | 'decideDays' | 'appealDays' | 'settleDays'>
> = {
  noticed: 'stateDays',
  stated: 'decideDays',
  decided: 'appealDays',
  appealed: 'settleDays',
}

/** Whether a term is still running on a day 'YYYY-MM-DD': its last day counts. */
export const isInTime = (dueOn: string | null, today: string): boolean => dueOn === null || today <= dueOn

/** One plain sentence telling the person what happens next. */
export const nextStepsForPerson: Record<FindingStatus, string> = {
  filed: '县区会先核对。需要您说明时，会发消息告诉您。',
  noticed: '请在期限内说明情况，可以附照片。不说明也会继续办，但您的话很重要。',
  stated: '由没有参与检查的人来决定，结果会发消息告诉您。',
  decided: '现在还没有生效。不同意的话，请在期限内申诉；期限内不申诉就生效。',
  appealed: '由没有参与检查和第一次决定的人来定，结果不会比第一次更重。',
  final: '已经生效。',
  dropped: '这件事不成立，对您没有影响。',
}
