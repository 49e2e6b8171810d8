import type { Generated } from 'kysely'
import type { AgentKind, ReadBackWay, TransferOutcome } from '@contract/intake/labels'
import type { Group } from '@contract/groups'
import type { Day, Instant } from './column-types'

/** Applications filed for others, taken in by an office, of several people, or on their way to another county. */
export interface IntakeTables {
  aid_agent: {
    application_id: string
    kind: AgentKind
    name_sealed: string
    relation: string
    /** Null for a helper, whom the register knows. */
    phone_sealed: string | null
    id_number_sealed: string | null
    set_by: string
    set_at: Instant
  }
  aid_read_back: {
    application_id: string
    way: ReadBackWay
    document_sealed: string
    document_hash: string
    strokes_sealed: string
    reader_id: string
    signed_at: Instant
    seal: string
  }
  aid_collection: {
    application_id: string
    area_code: string
    tracking: string | null
    collector_id: string
    began_at: Instant
    receipt: string | null
    collected_at: Instant | null
    hand_over_by: Day | null
    hand_over: string | null
    received_at: Instant | null
    receiver_id: string | null
    /** When it was told that the day of handing over went by. */
    overdue_told_at: Generated<Instant | null>
  }
  aid_recipient: {
    id: string
    application_id: string
    name_sealed: string
    id_number_sealed: string
    id_number_index: string
    phone_sealed: string | null
    groups: Group[]
    signed: boolean
    added_by: string
    added_at: Instant
    removed_at: Instant | null
  }
  aid_transfer: {
    id: string
    application_id: string
    from_code: string
    to_code: string
    number: string
    former_number: string
    new_number: string | null
    reason: string
    sent_by: string
    sent_at: Instant
    answer_by: Day
    overdue_told_at: Generated<Instant | null>
    outcome: TransferOutcome | null
    note: string | null
    settled_by: string | null
    settled_at: Instant | null
  }
}
