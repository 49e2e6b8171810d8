import type { RefusalCode } from '../refusal'
import { shanghaiDate } from '../time'
import type { StatementStatus } from './labels'
import { arrowOf } from './workflow'

/** What the guards ask of a statement. */
export interface Guarded {
  status: StatementStatus
  /** Last day the person has for looking at it; after it silence counts as consent. */
  confirmBy: string
  /** A line could not be reckoned because no rates were set for its day. */
  ratesMissing: boolean
  openObjections: number
  preparedBy: string | null
  practitionerId: string
}

/** Why the person can't confirm; undefined when they may. */
export function whyNotConfirm(statement: Guarded): RefusalCode | undefined {
  if (!arrowOf(statement.status, 'confirm', 'person')) return 'statement-moved'
  if (statement.ratesMissing) return 'rates-not-set'
  return statement.openObjections > 0 ? 'objection-open' : undefined
}

/** Why the county can't submit for approval; undefined when it may. A draft nobody confirmed waits for its day. */
export function whyNotSubmit(statement: Guarded, keeperId: string, now: Date): RefusalCode | undefined {
  if (!arrowOf(statement.status, 'submit', 'keeper')) return 'statement-moved'
  if (statement.practitionerId === keeperId) return 'own-statement'
  if (statement.ratesMissing) return 'rates-not-set'
  if (statement.openObjections > 0) return 'objection-open'
  const waiting = statement.status === 'draft' && shanghaiDate(now) <= statement.confirmBy
  return waiting ? 'not-confirmed-yet' : undefined
}

/** Why a colleague can't approve; undefined when they may. Who prepared it is never who approves it (A101). */
export function whyNotApprove(statement: Guarded, keeperId: string): RefusalCode | undefined {
  if (!arrowOf(statement.status, 'approve', 'keeper')) return 'statement-moved'
  if (statement.practitionerId === keeperId) return 'own-statement'
  if (statement.preparedBy === keeperId) return 'same-person'
  return statement.ratesMissing ? 'rates-not-set' : undefined
}
