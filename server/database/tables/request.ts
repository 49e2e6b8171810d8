import type { Generated } from 'kysely'
import type { RequestKind, RequestStatus, ShiftChangeKind } from '@contract/request/labels'
import type { HistoryAct } from '@contract/request/workflow'
import type { Day, Instant } from './column-types'

/** Swaps, stand-ins and leave. */
export interface RequestTables {
  duty_request: {
    id: string
    kind: RequestKind
    county_code: string
    asker_id: string
    other_id: string | null
    from_on: Day | null
    to_on: Day | null
    reason: string
    status: RequestStatus
    asked_at: Instant
    closed_at: Instant | null
  }
  duty_request_shift: { request_id: string; part: 'own' | 'other'; shift_id: string; open: boolean }
  duty_request_history: {
    id: Generated<number>
    request_id: string
    act: HistoryAct
    to_status: RequestStatus
    actor_id: string | null
    note: string | null
    at: Instant
  }
  shift_change: {
    shift_id: string
    version: number
    how: ShiftChangeKind
    request_id: string | null
    from_id: string
    to_id: string | null
    actor_id: string
    reason: string
    at: Instant
  }
}
