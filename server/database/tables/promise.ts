import type { CheckResult, CheckWay, FindingOutcome, FineOutcome } from '@contract/promise/labels'
import type { Day, Instant } from './column-types'

/** Checks of what was promised, the monthly drawing of them, and promises found false. */
export interface PromiseTables {
  promise_sample: {
    id: string
    county_code: string
    month: string
    percent: number
    seed: number
    pool: string[]
    drawn: string[]
    drawn_at: Instant
  }
  promise_sample_item: { sample_id: string; application_id: string }
  aid_check: {
    id: string
    application_id: string
    drawn: boolean
    way: CheckWay
    to_whom: string
    asked_on: Day
    asked_by: string
    answered_on: Day | null
    answered_by: string | null
    result: CheckResult | null
    note_sealed: string | null
  }
  false_promise: {
    id: string
    application_id: string
    check_id: string
    untrue_sealed: string
    proposed_by: string
    proposed_at: Instant
    hear_by: Day
    said_sealed: string | null
    said_at: Instant | null
    heard_by: string | null
    outcome: FindingOutcome | null
    reasons_sealed: string | null
    decided_by: string | null
    decided_at: Instant | null
    id_number_index: string | null
    barred_until: Day | null
    cost_fen: number | null
    recovered_on: Day | null
    recovered_by: string | null
    fine_proposed_fen: number | null
    fine_outcome: FineOutcome | null
    fine_fen: number | null
    fine_number: string | null
    fine_reasons_sealed: string | null
    fine_decided_by: string | null
    fine_decided_at: Instant | null
    corrected_at: Instant | null
    corrected_by: string | null
    correction_sealed: string | null
  }
}
