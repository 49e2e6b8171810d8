import type { Generated } from 'kysely'
import type { PersonStatus, ScreeningResult } from '@contract/people/labels'
import type { HistoryAct } from '@contract/people/workflow'
import type { Day, Instant } from './column-types'

/** The register: events, screenings, invitations. */
export interface PeopleTables {
  person_event: {
    id: Generated<number>
    person_id: string
    act: HistoryAct
    from_status: PersonStatus | null
    to_status: PersonStatus
    reason: string | null
    by_id: string
    at: Instant
    effective_on: Day
  }
  screening: {
    person_id: string
    year: number
    politics: number
    service: number
    skill: number
    ethics: number
    result: ScreeningResult
    note: string | null
    by_id: string
    at: Instant
  }
  person_invitation: {
    code_hash: string
    person_id: string
    made_by: string
    made_at: Instant
    expires_at: Instant
    cancelled_at: Generated<Instant | null>
    used_at: Generated<Instant | null>
    used_by: Generated<string | null>
  }
  claim_failure: { account_id: string; failures: number; last_at: Instant }
}
