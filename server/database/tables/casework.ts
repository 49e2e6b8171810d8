import type { Generated, GeneratedAlways } from 'kysely'
import type { AidForm } from '@contract/aid/labels'
import type {
  Heard,
  LateCause,
  MajorFlag,
  ProgressKind,
  ReportKind,
  ServedWay,
  TerminationGround,
} from '@contract/casework/labels'
import type { CaseStage } from '@contract/casework/stages'
import type { Day, Instant } from './column-types'

/** A case in its lawyer's hands: engagement, meeting, progress, papers of the file, reports, termination. */
export interface CaseworkTables {
  case_paper_rule: {
    id: GeneratedAlways<number>
    /** Null: as shipped. */
    area_code: string | null
    effective_from: Day
    aid_form: AidForm
    stage: CaseStage
    code: string
    name: string
    required: boolean
    when_terminated: Generated<boolean>
    page_order: number
    retired: Generated<boolean>
    because: string | null
    made_by: string | null
    made_at: Instant | null
  }
  case_paper: {
    id: string
    application_id: string
    stage: CaseStage
    code: string
    name: string
    page_order: number
    storage_key: string
    type: string
    bytes: number
    sm3: string
    created_by: string
    created_at: Instant
    removed_at: Generated<Instant | null>
    removed_by: Generated<string | null>
  }
  case_engagement: {
    id: Generated<string>
    application_id: string
    handler_id: string
    stage: CaseStage
    signed_on: Day
    late_cause: LateCause | null
    late_said: string | null
    /** The five days it ended; null where none ran. */
    clock_id: number | null
    created_at: Instant
  }
  case_meeting: {
    id: string
    application_id: string
    handler_id: string
    met_on: Day
    place: string
    told_duty: boolean
    told_relief: boolean
    told_risks: boolean
    told_rights: boolean
    read_aloud: boolean
    talk_sealed: string
    strokes_sealed: string
    signed_at: Instant
    seal: string
  }
  case_progress: {
    id: string
    application_id: string
    handler_id: string
    kind: ProgressKind
    happened_on: Day
    what_sealed: string
    told_at: Instant
    read_at: Generated<Instant | null>
    read_by: Generated<string | null>
  }
  case_urge: {
    id: Generated<string>
    application_id: string
    urged_by: string
    urged_at: Instant
    progress_id: Generated<string | null>
    answered_at: Generated<Instant | null>
  }
  case_report: {
    id: string
    application_id: string
    kind: ReportKind
    flags: MajorFlag[]
    ground: TerminationGround | null
    said_sealed: string
    reported_by: string
    reported_at: Instant
    seen_by: Generated<string | null>
    seen_at: Generated<Instant | null>
  }
  case_termination: {
    id: string
    application_id: string
    county_code: string
    ground: TerminationGround
    number: string
    reasons: string
    heard: Heard
    heard_sealed: string | null
    decider_id: string
    decided_at: Instant
    clock_id: number
    serve_by: Day
    served_way: Generated<ServedWay | null>
    served_on: Generated<Day | null>
    served_note: Generated<string | null>
    served_by: Generated<string | null>
    served_at: Generated<Instant | null>
  }
  case_quiet_alarm: {
    application_id: string
    silent_since: Instant
    told: 'handler' | 'county'
    told_at: Instant
  }
}
