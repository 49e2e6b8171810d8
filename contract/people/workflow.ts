import type { PersonStatus } from './labels'

export const registerActs = ['propose', 'admit', 'decline', 'suspend', 'resume', 'exit', 'readmit'] as const
export type RegisterAct = (typeof registerActs)[number]

export const registerActLabels: Record<RegisterAct, string> = {
  propose: '申报',
  admit: '准入',
  decline: '不予准入',
  suspend: '暂停',
  resume: '恢复',
  exit: '退出',
  readmit: '重新申报',
}

/** Acts upon somebody who is in the register already. */
export const standingActs = ['admit', 'decline', 'suspend', 'resume', 'exit', 'readmit'] as const
export type StandingAct = (typeof standingActs)[number]

/**
 * Who stands how to one person of the register: the person, who proposed them last (where two people are needed),
 * other staff of their county, or the city, which watches.
 */
export const registerActors = ['self', 'proposer', 'county', 'city'] as const
export type RegisterActor = (typeof registerActors)[number]

interface Arrow {
  by: readonly RegisterActor[]
  to: PersonStatus
}

const KEEPERS = ['proposer', 'county'] as const

/**
 * The whole life of a register's entry: status × act → who may do it and where it leads (A22–A24). Somebody who left
 * or was declined comes back only as a new proposal, which is admitted like the first. Nobody acts upon themself.
 * Every button and every guard asks this table; an act it does not name does not exist.
 */
export const workflow = {
  unknown: {
    propose: { by: KEEPERS, to: 'proposed' },
  },
  proposed: {
    admit: { by: ['county'], to: 'active' },
    decline: { by: KEEPERS, to: 'declined' },
  },
  declined: {
    readmit: { by: KEEPERS, to: 'proposed' },
  },
  active: {
    suspend: { by: KEEPERS, to: 'suspended' },
    exit: { by: KEEPERS, to: 'exited' },
  },
  suspended: {
    resume: { by: KEEPERS, to: 'active' },
    exit: { by: KEEPERS, to: 'exited' },
  },
  exited: {
    readmit: { by: KEEPERS, to: 'proposed' },
  },
} as const satisfies Record<PersonStatus | 'unknown', Partial<Record<RegisterAct, Arrow>>>

/** Where an act leads from a status, whoever does it; undefined when it has no place there. */
export const leadsTo = (status: PersonStatus, act: RegisterAct): PersonStatus | undefined =>
  (workflow[status] as Partial<Record<RegisterAct, Arrow>>)[act]?.to

/** The arrow for an act in a status by whoever one is to the person; undefined when the table has none. */
export function arrowOf(
  status: PersonStatus,
  act: RegisterAct,
  actor: RegisterActor | undefined,
): Arrow | undefined {
  const arrow = (workflow[status] as Partial<Record<RegisterAct, Arrow>>)[act]
  return actor !== undefined && arrow?.by.includes(actor) ? arrow : undefined
}

/** Acts open to an actor in a status, in the table's order: what a page draws as buttons. */
export const actsOpen = (status: PersonStatus, actor: RegisterActor | undefined): StandingAct[] =>
  standingActs.filter((act) => arrowOf(status, act, actor))

/**
 * How a caller stands to a person. `proposerId`: who proposed them last. `serves`: the staff role in which the
 * person's county is theirs, if any. `twoPersons`: the setting 'people.admission' of the county.
 */
export function actorOf(
  { personId, proposerId }: { personId: string; proposerId: string | null },
  accountId: string,
  serves: 'county' | 'city' | undefined,
  twoPersons: boolean,
): RegisterActor | undefined {
  if (accountId === personId) return 'self'
  if (serves === 'county' && twoPersons && accountId === proposerId) return 'proposer'
  return serves
}

/** Acts after which the person sits no duty any more: their shifts to come need somebody else. */
export const freesShifts = (act: RegisterAct): boolean => act === 'suspend' || act === 'exit'

/** Acts that have to be given a reason, which the person reads too. */
export const needsReason = (act: RegisterAct): boolean =>
  act === 'decline' || act === 'suspend' || act === 'exit'

/** What the register's history tells of beside the acts of the table. */
export const historyActs = [...registerActs, 'change', 'screen', 'claim'] as const
export type HistoryAct = (typeof historyActs)[number]

export const historyActLabels: Record<HistoryAct, string> = {
  ...registerActLabels,
  change: '修改资料',
  screen: '年度筛查',
  claim: '绑定手机',
}
