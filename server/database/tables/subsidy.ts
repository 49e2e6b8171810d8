import type { Generated } from 'kysely'
import type { BatchStatus, LineKind, StatementStatus } from '@contract/subsidy/labels'
import type { Basis } from '@contract/subsidy/rules'
import type { StatementAct } from '@contract/subsidy/workflow'
import type { Day, Instant, Json } from './column-types'

/** Statements and payment. */
export interface SubsidyTables {
  subsidy_statement: {
    id: string
    practitioner_id: string
    county_code: string
    month: string
    status: StatementStatus
    version: Generated<number>
    due_fen: number
    deducted_fen: number
    total_fen: number
    made_at: Instant
    confirm_by: Day
    prepared_by: string | null
    approved_by: string | null
  }
  subsidy_line: {
    id: string
    statement_id: string
    kind: LineKind
    amount_fen: number
    shift_id: string | null
    turn: number | null
    finding_id: string | null
    part: number | null
    basis: Json<Basis | null>
  }
  subsidy_objection: {
    id: string
    statement_id: string
    line_id: string | null
    words: string
    made_at: Instant
    answer: string | null
    answered_by: string | null
    answered_at: Instant | null
  }
  subsidy_history: {
    id: Generated<number>
    statement_id: string
    act: StatementAct
    from_status: StatementStatus
    to_status: StatementStatus
    actor_id: string | null
    by_person: boolean
    note: string | null
    at: Instant
  }
  subsidy_batch: {
    id: string
    county_code: string
    month: string
    number: number
    status: BatchStatus
    people: number
    total_fen: number
    prepared_by: string
    prepared_at: Instant
    approved_by: string | null
    exported_at: Instant | null
    paid_on: Day | null
  }
  subsidy_payment: {
    batch_id: string
    statement_id: string
    amount_fen: number
    paid_on: Day | null
    released_on: Day | null
    released_because: string | null
  }
  fund_receipt: {
    id: string
    county_code: string
    amount_fen: number
    received_on: Day
    note: string
    recorded_by: string
    recorded_at: Instant
    voided_by: string | null
    voided_because: string | null
  }
  /** Keepers were told that a month has no rates. */
  subsidy_rates_told: {
    county_code: string
    month: string
    told_at: Instant
  }
}
