import type { EscalationOutcome, EscalationReason, EscalationStatus } from '@contract/escalation/labels'
import type { EscalationAct } from '@contract/escalation/workflow'
import type { Generated } from 'kysely'
import type { Instant } from './column-types'

/** What came before a county's centre at once: the thing, its records, what was told of it, and its steps. */
export interface EscalationTables {
  escalation: {
    id: string
    matter_id: string
    centre_code: string
    site_code: string
    status: EscalationStatus
    reasons: EscalationReason[]
    people: number | null
    opened_by: string
    opened_at: Instant
    ack_by: Instant
    acknowledged_at: Generated<Instant | null>
    acknowledged_by: Generated<string | null>
    reminded_at: Instant
    city_told_at: Generated<Instant | null>
    outcome: Generated<EscalationOutcome | null>
    result_sealed: Generated<string | null>
    closed_at: Generated<Instant | null>
    closed_by: Generated<string | null>
  }
  escalation_record: { escalation_id: string; consultation_id: string; joined_at: Instant }
  escalation_fact: {
    id: string
    position: Generated<number>
    escalation_id: string
    what_sealed: string
    place_sealed: string
    people: number
    done_sealed: string
    written_by: string
    written_at: Instant
  }
  escalation_report: {
    id: string
    position: Generated<number>
    escalation_id: string
    office: string
    reported_at: Instant
    number: string | null
    written_by: string
    written_at: Instant
  }
  escalation_history: {
    id: Generated<number>
    escalation_id: string
    act: EscalationAct
    from_status: EscalationStatus | null
    to_status: EscalationStatus
    actor_id: string | null
    at: Instant
  }
}
