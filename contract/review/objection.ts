import type { AidStatus } from '../aid/statuses'
import type { AidAct } from '../aid/workflow'
import type { RefusalCode } from '../refusal'
import type { ObjectionAgainst } from './labels'

/** Natural days within which a person may ask for reconsideration instead (行政复议法 20), from knowing of the decision. */
export const RECONSIDERATION_DAYS = 60

/** Months within which a person may go to court instead (行政诉讼法 46), from knowing of the decision. */
export const SUIT_MONTHS = 6

/** What an objection in a status is against; undefined where there is nothing to object to. */
export const objectedTo = (status: AidStatus): ObjectionAgainst | undefined =>
  status === 'refused' ? 'refusal' : status === 'terminated' ? 'termination' : undefined

/** The newest clock of the time to object, as it stands. */
export interface ObjectionWindow {
  /** Null: the decision is not known to have been received, and the fifteen days have not begun. */
  dueOn: string | null
  /** Null while it runs; `met`: an objection was made; `stopped`: it ran out, or nothing is objected to any more. */
  outcome: 'met' | 'stopped' | null
}

/**
 * Why no objection may be made today (法援法 49; 山西条例 29: fifteen days): `objection-made` after the first,
 * `objection-late` once the last day is over; undefined when it may.
 *
 * @param today 'YYYY-MM-DD' in Shanghai
 */
export function whyNotObject(
  window: ObjectionWindow | undefined,
  today: string,
): Extract<RefusalCode, 'aid-objected' | 'aid-objection-late' | 'not-in-this-state'> | undefined {
  if (!window) return 'not-in-this-state'
  if (window.outcome === 'met') return 'aid-objected'
  return window.dueOn !== null && today > window.dueOn ? 'aid-objection-late' : undefined
}

/** Acts after which somebody has had a hand in what is objected to, and so does not decide about it. */
export const involving: readonly AidAct[] = [
  'grant',
  'refuse',
  'grant-provisionally',
  'propose-grant',
  'propose-refuse',
  'approve',
  'send-back',
  'terminate',
]
