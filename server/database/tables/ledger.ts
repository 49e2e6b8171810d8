import type {
  ComplaintOutcome,
  ComplaintReason,
  ComplaintSource,
  ComplaintStatus,
  ToldWay,
} from '@contract/complaint/labels'
import type { MatterType } from '@contract/consultation/labels'
import type { Generated } from 'kysely'
import type { Day, Instant, Json } from './column-types'

/** Matters, their types, what a correction replaced, answers to take again, openings of a minor's record, complaints. */
export interface LedgerTables {
  matter_type: {
    code: string
    parent_code: string | null
    name: string
    initials: string
    aliases: Generated<string[]>
    sort: number
    valid_from: Day
    ended_on: Generated<Day | null>
  }
  matter: { id: string; area_code: string; opened_by: string; opened_at: Instant }
  /** Written by the database itself when a record is corrected. */
  consultation_version: {
    consultation_id: string
    version: number
    was: Json<Record<string, unknown>>
    replaced_at: Instant
  }
  complaint: {
    id: string
    county_code: string
    source: ComplaintSource
    source_id: string | null
    practitioner_id: string | null
    site_code: string | null
    consultation_id: string | null
    reasons: ComplaintReason[]
    said_sealed: string | null
    complainant_id: string | null
    contact_sealed: string | null
    filed_at: Instant
    status: ComplaintStatus
    investigator_id: string | null
    due_on: Day | null
    number: Generated<string | null>
    at_city: Generated<boolean>
    outcome: Generated<ComplaintOutcome | null>
    reply_sealed: Generated<string | null>
    finding_id: Generated<string | null>
    told_way: Generated<ToldWay | null>
    reminded_for: Generated<Day | null>
  }
  answer_template: {
    id: string
    /** One's own; else the county's. */
    owner_id: string | null
    county_code: string | null
    matter_type: MatterType
    title: string
    answer: string
    saved_by: string
    saved_at: Instant
    removed_at: Generated<Instant | null>
  }
  consultation_correction: {
    consultation_id: string
    version: number
    corrected_by: string
    reason: string
    corrected_at: Instant
  }
  record_access: {
    id: string
    consultation_id: string
    area_code: string
    asked_by: string
    reason: string
    asked_at: Instant
    decided_by: Generated<string | null>
    decided_at: Generated<Instant | null>
    approved: Generated<boolean | null>
    expires_at: Generated<Instant | null>
  }
}
