import type {
  DepartmentKind,
  LetterKind,
  MeetingAnswer,
  ReferralKind,
  ReferralStatus,
} from '@contract/referral/labels'
import type { ReferralAct } from '@contract/referral/workflow'
import type { Generated } from 'kysely'
import type { Day, Instant } from './column-types'

/** Departments, what is passed on to them, their letters; codes that a person goes on with. */
export interface ReferralTables {
  department: {
    code: string
    county_code: string
    kind: DepartmentKind
    name: string
    phone: string | null
    address: string | null
    active: Generated<boolean>
    changed_by: string | null
    changed_at: Instant | null
  }
  referral: {
    id: string
    consultation_id: string
    /** Where the record was written. */
    area_code: string
    receiver_county: string
    kind: ReferralKind
    department_code: string | null
    mediator_id: string | null
    facts_sealed: string
    consented: true
    sent_by: string
    sent_at: Instant
    status: ReferralStatus
    due_on: Day | null
    accepted_at: Generated<Instant | null>
    reply_sealed: Generated<string | null>
    resident_id: Generated<string | null>
    reminded_for: Generated<Day | null>
  }
  referral_history: {
    id: Generated<number>
    referral_id: string
    act: ReferralAct
    from_status: ReferralStatus | null
    to_status: ReferralStatus
    actor_id: string
    by_resident: boolean
    at: Instant
  }
  referral_letter: {
    number: string
    position: Generated<number>
    referral_id: string
    kind: LetterKind
    text_sealed: string
    written_by: string
    written_at: Instant
  }
  referral_meeting: {
    id: string
    position: Generated<number>
    referral_id: string
    meets_at: Instant
    place_sealed: string
    proposed_by: string
    proposed_at: Instant
    answer: Generated<MeetingAnswer | null>
    answered_by: Generated<string | null>
    answered_at: Generated<Instant | null>
  }
  referral_code: {
    code_hash: string
    referral_id: string
    issued_by: string
    issued_at: Instant
    expires_at: Instant
  }
  aid_offer: {
    code_hash: string
    consultation_id: string
    area_code: string
    issued_by: string
    issued_at: Instant
    expires_at: Instant
    accepted_by: Generated<string | null>
    accepted_at: Generated<Instant | null>
  }
}
