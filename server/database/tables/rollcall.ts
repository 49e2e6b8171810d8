import type { CodeKind } from '@contract/duty/labels'
import type { ReplyStatus, RollCallPlan, RollCallStatus } from '@contract/rollcall/labels'
import type { Day, Instant } from './column-types'

/** Roll calls and their replies. */
export interface RollCallTables {
  roll_call: {
    id: string
    area_code: string
    site_code: string | null
    issued_by: string
    issued_at: Instant
    plan: RollCallPlan
    asks_code: boolean
    reply_minutes: number
    window_from: Instant | null
    window_to: Instant | null
    fires_at: Instant
    fired_at: Instant | null
    closes_at: Instant | null
    status: RollCallStatus
  }
  roll_call_reply: {
    id: string
    roll_call_id: string
    shift_id: string
    practitioner_id: string
    site_code: string
    area_code: string
    status: ReplyStatus
    replied_at: Instant | null
    code_kind: Exclude<CodeKind, 'made-up'> | null
    explain_by: Day | null
    explanation: string | null
    explained_at: Instant | null
    decided_by: string | null
    decided_at: Instant | null
    decided_note: string | null
  }
}
