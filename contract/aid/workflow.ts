import type { ClockName } from './clocks'
import type { AidStatus } from './statuses'
import { workflow } from './table'

export { workflow } from './table'

export const aidActs = [
  'submit',
  'collect',
  'receive',
  'withdraw',
  'ask-supplement',
  'supply',
  'lapse',
  'ask-cooperation',
  'end-cooperation',
  'transfer',
  'take-over',
  'hand-back',
  'propose-grant',
  'propose-refuse',
  'approve',
  'send-back',
  'grant',
  'grant-provisionally',
  'refuse',
  'complete-papers',
  'object',
  'uphold',
  'overturn',
  'choose',
  'assign',
  'accept',
  'decline',
  'reassign',
  'engage',
  'record-progress',
  'urge',
  'ask-change',
  'allow-change',
  'deny-change',
  'terminate',
  'serve-termination',
  'close',
  'file',
  'return-file',
  'archive',
  'pay',
  'void-payment',
] as const
export type AidAct = (typeof aidActs)[number]

/**
 * Who may do an act: whoever applied or the person aided (`applicant`); staff of the county that has it (`county`);
 * staff of the county it is being transferred to (`receiver`); the station or helper who took it in (`collector`);
 * the practitioner it is assigned to (`handler`); the bureau, that is staff who decided nothing of it (`bureau`).
 */
export const aidActors = ['applicant', 'collector', 'county', 'receiver', 'handler', 'bureau'] as const
export type AidActor = (typeof aidActors)[number]

/** One arrow of the table, and what it does to the clocks that run. */
export interface Arrow {
  actor: AidActor
  to: AidStatus
  law: string
  starts?: readonly ClockName[]
  /** Ends clocks because what they wait for was done. */
  ends?: readonly ClockName[]
  pauses?: readonly ClockName[]
  resumes?: readonly ClockName[]
  /** Ends every clock that still runs: nothing is waited for any more. */
  stopsAll?: true
}

/** The arrow for an act by an actor in a status; undefined when the table has none. */
export function arrowOf(status: AidStatus, act: AidAct, actor: AidActor): Arrow | undefined {
  const arrow = workflow[status][act]
  return arrow?.actor === actor ? arrow : undefined
}

/** Acts open to an actor in a status, in the table's order: what a page draws as buttons. */
export const actsOpen = (status: AidStatus, actor: AidActor): AidAct[] =>
  aidActs.filter((act) => arrowOf(status, act, actor))

/** Whether form and papers may still be changed by the applicant: as long as they may still be submitted. */
export const isOpenToChange = (status: AidStatus): boolean =>
  arrowOf(status, 'submit', 'applicant') !== undefined

const internal: readonly AidAct[] = [
  'propose-grant',
  'propose-refuse',
  'send-back',
  'return-file',
  'pay',
  'void-payment',
]

/** Acts of an applicant for which there is a procedure; nobody is shown a button for the others. */
const forApplicants: readonly AidAct[] = [
  'submit',
  'supply',
  'withdraw',
  'object',
  'choose',
  'urge',
  'ask-change',
]

/** What an applicant can do now. */
export const applicantActs = (status: AidStatus): AidAct[] =>
  actsOpen(status, 'applicant').filter((act) => forApplicants.includes(act))

/** Acts the applicant's page leaves out: steps inside the centre, and between it and the lawyer. */
export const isInternal = (act: AidAct): boolean => internal.includes(act)
