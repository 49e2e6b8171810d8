import type { Generated } from 'kysely'
import type { RefusalGround } from '@contract/aid/labels'
import type { ObjectionAgainst, ObjectionOutcome, ProposalOutcome } from '@contract/review/labels'
import type { Day, Instant } from './column-types'

/** Decisions laid before a colleague, objections to the bureau, and limitations told of. */
export interface ReviewTables {
  aid_proposal: {
    id: Generated<string>
    application_id: string
    act: 'grant' | 'refuse'
    ground: RefusalGround | null
    reasons: string
    proposer_id: string
    proposed_at: Instant
    outcome: ProposalOutcome | null
    settler_id: string | null
    settled_at: Instant | null
    note: string | null
  }
  aid_objection: {
    id: Generated<string>
    application_id: string
    county_code: string
    against: ObjectionAgainst
    decision_id: string | null
    said_sealed: string
    objector_id: string
    objected_at: Instant
    due_on: Day
    outcome: ObjectionOutcome | null
    number: string | null
    reasons: string | null
    decider_id: string | null
    decided_at: Instant | null
  }
  aid_limitation_alarm: {
    application_id: string
    told_at: Instant
  }
}
