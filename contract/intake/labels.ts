import type { ApplyChannel, FiledAs } from '../aid/labels'

/** Who files for somebody else from their own phone (法援法 40; 148号令 11). */
export const agentKinds = ['representative', 'relative', 'helper'] as const satisfies readonly FiledAs[]
export type AgentKind = (typeof agentKinds)[number]
export const agentKindLabels: Record<AgentKind, string> = {
  representative: '我是法定代理人',
  relative: '我是近亲属',
  helper: '我是帮办员、网格员，帮他填',
}
export const agentKindHints: Record<AgentKind, string> = {
  representative: '父母替孩子、监护人替被监护的人',
  relative: '配偶、父母、子女、兄弟姐妹、（外）祖父母、（外）孙子女',
  helper: '填好要念给本人听，由本人签字',
}

/** How somebody came to an office that takes an application in (A72). */
export const intakeChannels = [
  'counter',
  'phone',
  'post',
  'home-visit',
] as const satisfies readonly ApplyChannel[]
export type IntakeChannel = (typeof intakeChannels)[number]

/** How the form was made known to the person before they signed: read out, or read by themselves. */
export const readBackWays = ['aloud', 'shown'] as const
export type ReadBackWay = (typeof readBackWays)[number]
export const readBackWayLabels: Record<ReadBackWay, string> = {
  aloud: '念给本人听过',
  shown: '本人自己看过',
}

export const takenInStates = ['unfinished', 'waiting', 'received'] as const
export type TakenInState = (typeof takenInStates)[number]

export const transferOutcomes = ['taken-over', 'handed-back'] as const
export type TransferOutcome = (typeof transferOutcomes)[number]

/** Where a transfer stands, as a page tells it. */
export const transferStates = ['waiting', ...transferOutcomes, 'withdrawn'] as const
export type TransferState = (typeof transferStates)[number]
export const transferStateLabels: Record<TransferState, string> = {
  waiting: '等接收',
  'taken-over': '已接收',
  'handed-back': '退回了',
  withdrawn: '申请人撤回了',
}
