import type { FindingSource, Violation } from '@contract/supervision/labels'
import type { FindingStatus } from '@contract/supervision/workflow'
import type { Day, Instant } from './column-types'

/** Proof, findings and what follows from them. */
export interface SupervisionTables {
  proof: {
    id: string
    owner_id: string
    county_code: string
    storage_key: string
    type: string
    bytes: number
    sm3: string
    uploaded_at: Instant
    subject_type: string | null
    subject_id: string | null
  }
  finding: {
    id: string
    county_code: string
    source: FindingSource
    source_id: string | null
    practitioner_id: string
    site_code: string | null
    shift_id: string | null
    violation: Violation
    facts: string
    finder_id: string | null
    filed_at: Instant
    status: FindingStatus
    due_on: Day | null
  }
  deduction: {
    finding_id: string
    practitioner_id: string
    county_code: string
    amount_fen: number
    final_at: Instant
  }
  practitioner_star: {
    practitioner_id: string
    from_on: Day
    stars: number
    because: string
    given_at: Instant
  }
}
