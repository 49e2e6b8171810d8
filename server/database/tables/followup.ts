import type { ComplaintNoteKind, ComplaintStatus } from '@contract/complaint/labels'
import type { ComplaintAct } from '@contract/complaint/workflow'

import type { VisitAnswers, VisitQuestion } from '@contract/followup/answers'
import type { Mismatch, VisitStatus, VisitWay } from '@contract/followup/labels'
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant, Json } from './column-types'

/** Return visits and what complaints come to. */
export interface FollowUpTables {
  complaint_history: {
    id: Generated<number>
    complaint_id: string
    act: ComplaintAct
    from_status: ComplaintStatus | null
    to_status: ComplaintStatus
    actor_id: string | null
    at: Instant
  }
  complaint_note: {
    id: string
    position: Generated<number>
    complaint_id: string
    kind: ComplaintNoteKind
    text_sealed: string
    written_by: string
    written_at: Instant
  }
  /** A view: who had a hand in what a complaint is about, or in bringing it. */
  complaint_involved: { complaint_id: string; account_id: string }
  visit_script: {
    version: number
    effective_from: Day
    opening: string
    questions: Json<Record<VisitQuestion, string>>
  }
  visit_sample: {
    id: string
    county_code: string
    month: string
    way: VisitWay
    per_site: number
    tries: number
    seed: number
    pool: Json<{ siteCode: string; ids: string[] }[]>
    drawn: string[]
    script_version: number
    drawn_at: Instant
    drawn_by: string
  }
  return_visit: {
    id: string
    sample_id: string
    consultation_id: string
    practitioner_id: string
    area_code: string
    way: VisitWay
    assigned_to: Generated<string | null>
    status: VisitStatus
    tries: Generated<number>
    answers: ColumnType<VisitAnswers | null, string | null | undefined, string | null>
    mismatches: Generated<Mismatch[]>
    notes_sealed: Generated<string | null>
    done_at: Generated<Instant | null>
    done_by: Generated<string | null>
    complaint_id: Generated<string | null>
    finding_id: Generated<string | null>
  }
}
