import type { EscalationStatus } from './labels'

export const escalationActs = ['open', 'join', 'add', 'acknowledge', 'report', 'close', 'urge'] as const
export type EscalationAct = (typeof escalationActs)[number]

export const escalationActLabels: Record<EscalationAct, string> = {
  open: '紧急上报',
  join: '又来了一条咨询',
  add: '补充情况',
  acknowledge: '县区签收',
  report: '报告政府',
  close: '办结',
  urge: '市里催办',
}

/**
 * Who stands how to an escalation: the ledger itself, who wrote one of its records, the centre it was brought to, and
 * the city that looks on.
 */
export const escalationActors = ['ledger', 'adviser', 'centre', 'city'] as const
export type EscalationActor = (typeof escalationActors)[number]

interface Arrow {
  by: readonly EscalationActor[]
  to: EscalationStatus
}

/**
 * The whole life of an escalation (A62): status × act → who may do it and where it leads. It is opened once a matter,
 * and what comes in meanwhile joins it. The report to the government may be made again, to another office.
 */
export const workflow = {
  open: {
    join: { by: ['ledger'], to: 'open' },
    add: { by: ['adviser'], to: 'open' },
    acknowledge: { by: ['centre'], to: 'acknowledged' },
    urge: { by: ['city'], to: 'open' },
  },
  acknowledged: {
    join: { by: ['ledger'], to: 'acknowledged' },
    add: { by: ['adviser'], to: 'acknowledged' },
    report: { by: ['centre'], to: 'reported' },
    close: { by: ['centre'], to: 'closed' },
    urge: { by: ['city'], to: 'acknowledged' },
  },
  reported: {
    join: { by: ['ledger'], to: 'reported' },
    add: { by: ['adviser'], to: 'reported' },
    report: { by: ['centre'], to: 'reported' },
    close: { by: ['centre'], to: 'closed' },
    urge: { by: ['city'], to: 'reported' },
  },
  closed: {},
} as const satisfies Record<EscalationStatus, Partial<Record<EscalationAct, Arrow>>>

const arrowsOf = (status: EscalationStatus) => workflow[status] as Partial<Record<EscalationAct, Arrow>>

/** Where an act leads from a status, whoever does it; undefined when it has no place there. */
export const leadsTo = (status: EscalationStatus, act: EscalationAct): EscalationStatus | undefined =>
  arrowsOf(status)[act]?.to

export const mayDo = (
  status: EscalationStatus,
  act: EscalationAct,
  actor: EscalationActor | undefined,
): boolean => actor !== undefined && (arrowsOf(status)[act]?.by.includes(actor) ?? false)

/** Acts open to an actor in a status, in the table's order: what a page draws as buttons. */
export const actsOpen = (status: EscalationStatus, actor: EscalationActor | undefined): EscalationAct[] =>
  escalationActs.filter((act) => mayDo(status, act, actor))

/**
 * How a staff member stands to an escalation. A site of the city's own has the city for its centre: nobody is below.
 *
 * @param centreCode county, or the city itself
 * @param roles staff roles in which that area is theirs
 */
export function actorOf(
  centreCode: string,
  roles: { county: boolean; city: boolean },
): EscalationActor | undefined {
  if (roles.county) return 'centre'
  if (roles.city) return centreCode.endsWith('00') ? 'centre' : 'city'
  return undefined
}

/** Whether the centre has let the time to acknowledge pass. `ackBy`: ISO instant. */
export const isOverdue = (
  { status, ackBy }: { status: EscalationStatus; ackBy: string },
  now: Date,
): boolean => status === 'open' && now > new Date(ackBy)
