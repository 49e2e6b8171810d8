import type { SettingValue } from '../settings'
import type { RequestKind, RequestStatus } from './labels'

export const requestActs = ['consent', 'settle', 'decline', 'cancel', 'approve', 'refuse', 'lapse'] as const
export type RequestAct = (typeof requestActs)[number]

/** What stands in a request's history: the asking itself, and every act after it. */
export const historyActs = ['ask', ...requestActs] as const
export type HistoryAct = (typeof historyActs)[number]

export const historyActLabels: Record<HistoryAct, string> = {
  ask: '提出',
  consent: '对方同意',
  settle: '对方同意，已办好',
  decline: '对方不方便',
  cancel: '撤回',
  approve: '批准',
  refuse: '没批准',
  lapse: '作废',
}

/** Who may do an act: who asked, who was asked, staff of the county, or the clock. */
export const requestActors = ['asker', 'other', 'county', 'system'] as const
export type RequestActor = (typeof requestActors)[number]

interface Arrow {
  actor: RequestActor
  to: RequestStatus
}

/**
 * The whole life of a request: status × act → who may do it, and where it leads. Every button and every guard asks
 * this table. `settle` is a consent where the county wants no approval; the server tells the two apart by the policy.
 * Leave asks nobody's consent and begins where the county decides.
 */
export const workflow = {
  asked: {
    consent: { actor: 'other', to: 'consented' },
    settle: { actor: 'other', to: 'settled' },
    decline: { actor: 'other', to: 'declined' },
    cancel: { actor: 'asker', to: 'cancelled' },
    lapse: { actor: 'system', to: 'lapsed' },
  },
  consented: {
    cancel: { actor: 'asker', to: 'cancelled' },
    approve: { actor: 'county', to: 'approved' },
    refuse: { actor: 'county', to: 'refused' },
    lapse: { actor: 'system', to: 'lapsed' },
  },
  declined: {},
  cancelled: {},
  lapsed: {},
  approved: {},
  refused: {},
  settled: {},
} as const satisfies Record<RequestStatus, Partial<Record<RequestAct, Arrow>>>

/** The arrow for an act by an actor in a status; undefined when the table has none. */
export function arrowOf(status: RequestStatus, act: RequestAct, actor: RequestActor): Arrow | undefined {
  const arrow = (workflow[status] as Partial<Record<RequestAct, Arrow>>)[act]
  return arrow?.actor === actor ? arrow : undefined
}

/** Acts open to an actor in a status, in the table's order: what a page draws as buttons. */
export const actsOpen = (status: RequestStatus, actor: RequestActor): RequestAct[] =>
  requestActs.filter((act) => arrowOf(status, act, actor))

/** Whether anything may still become of it. */
export const isOpen = (status: RequestStatus): boolean => Object.keys(workflow[status]).length > 0

/** Rules of a county for changes of the roster by its people. */
export type RequestPolicy = SettingValue<'request.policy'>

/** Whether the county has a word on a request of this kind. */
export const needsApproval = (kind: RequestKind, policy: RequestPolicy): boolean =>
  ({
    swap: policy.swapNeedsApproval,
    'stand-in': policy.standInNeedsApproval,
    leave: policy.leaveNeedsApproval,
  })[kind]

/** Where a request begins: with the other's answer; leave with the county's, or at its end where none is wanted. */
export const firstStatus = (kind: RequestKind, policy: RequestPolicy): RequestStatus =>
  kind !== 'leave' ? 'asked' : needsApproval(kind, policy) ? 'consented' : 'settled'
