import type { AidAct } from '../aid/workflow'
import type { RefusalCode } from '../refusal'

/** Acts of a county's examining desk, in the order a page offers them. */
export const deskActs = [
  'grant',
  'refuse',
  'propose-grant',
  'propose-refuse',
  'approve',
  'send-back',
  'grant-provisionally',
  'complete-papers',
] as const satisfies readonly AidAct[]
export type DeskAct = (typeof deskActs)[number]

export interface Desk {
  /** Levels at which this county decides (`aid.approval`). */
  levels: number
  /** Whether who asks laid the waiting proposal before their colleagues. */
  isProposer: boolean
  /** Whether a clock for the papers of a provisional grant runs. */
  papersAwaited: boolean
}

/** Why an act that the workflow has is not this person's here and now; undefined when it is. */
export function whyNotAtDesk(act: DeskAct, desk: Desk): RefusalCode | undefined {
  switch (act) {
    case 'grant':
    case 'refuse':
      return desk.levels > 1 ? 'approval-needed' : undefined
    case 'propose-grant':
    case 'propose-refuse':
      return desk.levels > 1 ? undefined : 'approval-needless'
    case 'approve':
    case 'send-back':
      return desk.isProposer ? 'same-person' : undefined
    case 'complete-papers':
      return desk.papersAwaited ? undefined : 'not-in-this-state'
    case 'grant-provisionally':
      return undefined
  }
}

/** What of the open acts the desk offers this person. */
export const actsAtDesk = (open: readonly AidAct[], desk: Desk): DeskAct[] =>
  deskActs.filter((act) => open.includes(act) && whyNotAtDesk(act, desk) === undefined)
