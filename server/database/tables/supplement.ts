import type { Generated, GeneratedAlways } from 'kysely'
import type { AidForm, PaperKind } from '@contract/aid/labels'
import type { MatterType } from '@contract/consultation/labels'
import type { AskOutcome, FollowOutcome } from '@contract/supplement/labels'
import type { Day, Instant } from './column-types'

/** The catalogue of papers, lists of missing ones, papers that follow, and other centres that were asked. */
export interface SupplementTables {
  paper_item: { code: string; kind: PaperKind; place: Generated<number> }
  paper_item_version: {
    id: GeneratedAlways<number>
    code: string
    kind: PaperKind
    /** Null: as shipped. */
    area_code: string | null
    effective_from: Day
    name: string
    help: string
    /** Empty: any. */
    matter_types: MatterType[]
    aid_forms: AidForm[]
    /** Null: it never follows. */
    follow_days: number | null
    retired: boolean
    because: string | null
    made_by: string | null
    made_at: Instant | null
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
    /** Null: asked for by who applies, and not agreed. */
    agreed_by: string | null
    agreed_at: Instant | null
    asked_by: Generated<string | null>
    asked_at: Generated<Instant | null>
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
    reply_by: Generated<Day | null>
    answer_sealed: Generated<string | null>
    ended_by: Generated<string | null>
    ended_at: Generated<Instant | null>
  }
}
