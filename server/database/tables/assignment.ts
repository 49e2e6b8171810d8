import type { Generated } from 'kysely'
import type { Basis } from '@contract/assignment/fit'
import type { AssignmentOutcome, ChangeOutcome, DeclineCause } from '@contract/assignment/labels'
import type { Day, Instant, Json } from './column-types'

/** Cases given to lawyers, the parties of a case, and requests for another lawyer. */
export interface AssignmentTables {
  aid_assignment: {
    id: string
    application_id: string
    county_code: string
    practitioner_id: string
    unit: string | null
    assigned_by: string
    assigned_at: Instant
    remind_at: Instant
    answer_by: Instant
    basis: Json<Basis>
    chosen: boolean
    because: string | null
    fallback: string | null
    reminded_at: Generated<Instant | null>
    overdue_told_at: Generated<Instant | null>
    outcome: Generated<AssignmentOutcome | null>
    cause: Generated<DeclineCause | null>
    note: Generated<string | null>
    accepted_at: Generated<Instant | null>
    ended_at: Generated<Instant | null>
  }
  /** Names by a keyed index: equal ones are found, none can be read. */
  aid_party: {
    application_id: string
    side: 'applicant' | 'opponent'
    name_index: string
    near_indexes: Generated<string[]>
  }
  aid_change: {
    id: string
    application_id: string
    county_code: string
    assignment_id: string
    said_sealed: string
    asked_by: string
    asked_at: Instant
    due_on: Day
    outcome: Generated<ChangeOutcome | null>
    reasons: Generated<string | null>
    hand_over: Generated<string | null>
    decider_id: Generated<string | null>
    decided_at: Generated<Instant | null>
  }
}
