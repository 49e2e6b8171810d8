import type { Generated } from 'kysely'
import type { Authority, DefenceGround, DetaineeSource, Stage } from '@contract/defence/labels'
import type { Day, Instant } from './column-types'

/** Notices to send a defender, and applications made in detention. */
export interface DefenceTables {
  defence_notice: {
    application_id: string
    county_code: string
    authority: Authority
    authority_name: string
    document_number: string
    case_number: string | null
    stage: Stage
    ground: DefenceGround
    /** Blind index of the name, so that one notice names a person once. */
    person_index: string
    /** Charge, place of detention, officer and phone. */
    details_sealed: string
    hearing_on: Day | null
    received_at: Instant
    registered_by: string
    registered_at: Instant
  }
  defence_correction: {
    id: Generated<number>
    application_id: string
    corrected_by: string
    corrected_at: Instant
    because: string
  }
  detainee_transfer: {
    id: string
    county_code: string
    source: DetaineeSource
    source_name: string
    name_sealed: string
    note_sealed: string | null
    received_at: Instant
    passed_at: Instant | null
    registered_by: string
    registered_at: Instant
    warned_at: Generated<Instant | null>
    escalated_at: Generated<Instant | null>
    /** The application it became, its draft included. */
    application_id: Generated<string | null>
  }
}
