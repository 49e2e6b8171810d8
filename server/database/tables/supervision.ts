import type { ColumnType, Generated } from 'kysely'
import type { LocationVerdict } from '@contract/duty/labels'
import type { ChecklistItem, CheckAnswers } from '@contract/inspection/checklist'
import type { CallResult, InspectionKind, InspectionStatus } from '@contract/inspection/labels'
import type { FindingSource, Violation } from '@contract/supervision/labels'
import type { Outcome } from '@contract/supervision/outcome'
import type { PointReason } from '@contract/supervision/points'
import type { RectificationAct, RectificationStatus } from '@contract/inspection/rectification'
import type { RiskShare } from '@contract/inspection/risk'
import type { FindingAct, FindingStatus } from '@contract/supervision/workflow'
import type { Day, Instant, Json } from './column-types'

/** A site as it could be drawn: its chance is in proportion to its weight. */
export interface WeighedSite {
  siteCode: string
  weight: number
  parts: RiskShare[]
}

/** Proof, inspections, findings and what follows from them. */
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
  checklist: {
    kind: InspectionKind
    version: number
    effective_from: Day
    script: string
    items: Json<ChecklistItem[]>
  }
  inspection_round: {
    id: string
    area_code: string
    kind: InspectionKind
    seed: number
    size: number
    weights: Json<WeighedSite[]>
    drawn: string[]
    due_on: Day
    drawn_at: Instant
    drawn_by: string
  }
  inspection: {
    id: string
    round_id: string
    site_code: string
    kind: InspectionKind
    due_on: Day
    assigned_to: Generated<string | null>
    status: InspectionStatus
    checklist_version: number
    answers: ColumnType<CheckAnswers | null, string | undefined, string>
    call_result: Generated<CallResult | null>
    location: Generated<LocationVerdict | null>
    distance_m: Generated<number | null>
    notes: Generated<string | null>
    done_at: Generated<Instant | null>
    done_by: Generated<string | null>
  }
  inspection_finding: { inspection_id: string; finding_id: string }
  rectification: {
    id: string
    inspection_id: string
    site_code: string
    what: string
    due_on: Day
    status: RectificationStatus
  }
  rectification_event: {
    id: string
    rectification_id: string
    act: RectificationAct
    note: string
    due_on: Day
    actor_id: string
    at: Instant
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
  finding_history: {
    id: Generated<number>
    finding_id: string
    act: FindingAct
    from_status: FindingStatus
    to_status: FindingStatus
    actor_id: string | null
    at: Instant
  }
  finding_statement: {
    id: string
    finding_id: string
    kind: 'statement' | 'appeal'
    text: string
    said_at: Instant
  }
  finding_decision: {
    finding_id: string
    instance: 'first' | 'appeal'
    outcome: Outcome
    amount_fen: number | null
    points: number | null
    reasons: string
    decider_id: string
    decided_at: Instant
  }
  deduction: {
    finding_id: string
    practitioner_id: string
    county_code: string
    amount_fen: number
    final_at: Instant
  }
  circular: {
    finding_id: string
    county_code: string
    number: string
    title: string
    body: string
    published_at: Instant
  }
  point_entry: {
    id: Generated<number>
    practitioner_id: string
    county_code: string
    reason: PointReason
    source_id: string
    points: number
    day: Day
    entered_at: Instant
  }
  star_round: { county_code: string; year: number; from_on: Day; given_by: string; given_at: Instant }
  practitioner_star: {
    practitioner_id: string
    from_on: Day
    stars: number
    because: string
    given_at: Instant
  }
}
