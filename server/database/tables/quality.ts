import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type {
  AppealOutcome,
  CalledParty,
  DeclineCause,
  Grade,
  MonitorKind,
  SheetKind,
} from '@contract/quality/labels'
import type { ScoreItem, Scores } from '@contract/quality/score'
import type { PeerStatus } from '@contract/quality/workflow'
import type { Day, Instant, Json } from './column-types'

/** Quality of cases: score sheets, monitoring and its drawings, review among peers. */
export interface QualityTables {
  score_sheet: { kind: SheetKind; version: number; effective_from: Day; items: Json<ScoreItem[]> }
  case_monitor: {
    id: string
    application_id: string
    county_code: string
    kind: MonitorKind
    called: CalledParty | null
    sheet_version: number
    handler_id: string
    by_id: string
    done_on: Day
    scores: Json<Scores>
    score: number
    said_sealed: string
    mismatch_sealed: string | null
    finding_id: string | null
    recorded_at: Instant
  }
  monitor_draw: {
    id: string
    county_code: string
    month: string
    kind: MonitorKind
    seed: number
    pool: string[]
    drawn: string[]
    /** Null: the month's timer. */
    drawn_by: string | null
    drawn_at: Instant
  }
  monitor_task: { draw_id: string; application_id: string; monitor_id: Generated<string | null> }
  peer_round: {
    id: string
    county_code: string
    percent: number
    seed: number
    pool: string[]
    drawn: string[]
    /** Null: the month's timer, and then it has a month. */
    drawn_by: string | null
    month: string | null
    drawn_at: Instant
  }
  peer_case: {
    application_id: string
    round_id: string
    county_code: string
    handler_id: string
    serial: GeneratedAlways<number>
    sheet_kind: Generated<'peer'>
    sheet_version: number
    status: PeerStatus
    score: Generated<number | null>
    grade: Generated<Grade | null>
    graded_at: Generated<Instant | null>
    appeal_by: Generated<Day | null>
    appeal_sealed: Generated<string | null>
    appealed_at: Generated<Instant | null>
    outcome: Generated<AppealOutcome | null>
    reasons_sealed: Generated<string | null>
    decided_score: Generated<number | null>
    decided_grade: Generated<Grade | null>
    decided_by: Generated<string | null>
    decided_at: Generated<Instant | null>
  }
  peer_seat: {
    id: string
    application_id: string
    place: number
    reviewer_id: string
    called_at: Instant
    due_on: Day
    reminded_at: Generated<Instant | null>
    overdue_told_at: Generated<Instant | null>
    secret_at: Generated<Instant | null>
    declined_at: Generated<Instant | null>
    cause: Generated<DeclineCause | null>
    scores: ColumnType<Scores | null, string | undefined, string>
    score: Generated<number | null>
    said_sealed: Generated<string | null>
    done_at: Generated<Instant | null>
  }
}
