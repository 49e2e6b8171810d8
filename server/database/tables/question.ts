import type { MatterType } from '@contract/consultation/labels'
import type { Group } from '@contract/groups'
import type { QuestionStatus, Relation, TurnKind } from '@contract/question/labels'
import type { QuestionAct } from '@contract/question/workflow'
import type { Generated } from 'kysely'
import type { Instant } from './column-types'

/** Questions asked online, what helpers sent together, and what was said. */
export interface QuestionTables {
  question_bundle: {
    id: string
    helper_id: string
    site_code: string
    area_code: string
    shift_id: string | null
    submitted_at: Instant
    reported_at: Generated<Instant | null>
  }
  question: {
    id: string
    site_code: string
    area_code: string
    asked_by: string
    relation: Relation
    person_sealed: string
    matter_type: MatterType | null
    groups: Group[]
    urgent: boolean
    safe_mode: boolean
    status: QuestionStatus
    asked_at: Instant
    promised_by: Instant | null
    bundle_id: Generated<string | null>
    owner_id: Generated<string | null>
    offered_to: Generated<string | null>
    offered_because: Generated<string | null>
    answered_at: Generated<Instant | null>
    matter_id: Generated<string | null>
    soon_told_for: Generated<Instant | null>
    overdue_told_for: Generated<Instant | null>
  }
  question_turn: {
    id: string
    position: Generated<number>
    question_id: string
    kind: TurnKind
    text_sealed: string
    said_by: string
    said_at: Instant
    consultation_id: string | null
  }
  question_history: {
    id: Generated<number>
    question_id: string
    act: QuestionAct
    from_status: QuestionStatus | null
    to_status: QuestionStatus
    /** Null: the system's own. */
    actor_id: string | null
    at: Instant
  }
}
