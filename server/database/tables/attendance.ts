import type { Generated } from 'kysely'
import type { HistoryReason, MakeUpStatus } from '@contract/duty/labels'
import type { Day, Instant, Json } from './column-types'

/** Discipline, make-ups and what attendance was before it was put right. */
export interface AttendanceTables {
  discipline_text: {
    version: number
    effective_from: Day
    title: string
    items: Json<string[]>
    published_by: string | null
    published_at: Instant
  }
  discipline_confirmation: { practitioner_id: string; version: number; confirmed_at: Instant }
  make_up: {
    id: string
    shift_id: string
    practitioner_id: string
    county_code: string
    claimed_in_at: Instant | null
    claimed_out_at: Instant | null
    reason: string
    status: MakeUpStatus
    asked_at: Instant
    decided_by: string | null
    decided_at: Instant | null
    decided_note: string | null
  }
  attendance_history: {
    id: Generated<number>
    shift_id: string
    because: HistoryReason
    was: Json<Record<string, unknown>>
    replaced_by: string
    replaced_at: Instant
  }
}
