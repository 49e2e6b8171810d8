import type { Generated } from 'kysely'
import type { AidForm, PaperKind } from '@contract/aid/labels'
import type { MatterType } from '@contract/consultation/labels'
import type { AskOutcome, FollowOutcome } from '@contract/supplement/labels'
import type { Day, Instant } from './column-types'

/** The catalogue of papers, lists of missing ones, papers that follow, and other centres that were asked. */
export interface SupplementTables {
  paper_item: {
    code: string
    name: string
    kind: PaperKind
    /** Empty: any. */
    matter_types: MatterType[]
    aid_forms: AidForm[]
    may_follow: boolean
    help: string
    place: number
  }
  aid_supplement: {
    id: Generated<string>
    application_id: string
    county_code: string
    ordinal: number
    reasons: string
    new_circumstance: string | null
    asker_id: string
    asked_at: Instant
    due_on: Day
    reminded: Generated<number | null>
    outcome: Generated<AskOutcome | null>
    ended_at: Generated<Instant | null>
    taken_in_sealed: Generated<string | null>
  }
  aid_supplement_item: {
    supplement_id: string
    code: string
    name: string
    help: string
    note: string | null
    why_sealed: Generated<string | null>
  }
  aid_promise_item: {
    id: Generated<string>
    application_id: string
    code: string
    name: string
    help: string
    due_on: Day
    agreed_by: string
    agreed_at: Instant
    reminded: Generated<number | null>
    missed_told_at: Generated<Instant | null>
    outcome: Generated<FollowOutcome | null>
    ended_at: Generated<Instant | null>
  }
  aid_cooperation: {
    id: string
    application_id: string
    centre: string
    what_sealed: string
    asker_id: string
    asked_at: Instant
    answer_sealed: Generated<string | null>
    ended_by: Generated<string | null>
    ended_at: Generated<Instant | null>
  }
}
