import type {
  AskedFor,
  BookingStatus,
  BookingWay,
  BookingWord,
  CallOffReason,
} from '@contract/booking/labels'
import type { BookingAct } from '@contract/booking/workflow'
import type { Generated } from 'kysely'
import type { Day, Instant } from './column-types'

/** Slots of shifts taken by residents, and home visits asked for. */
export interface BookingTables {
  booking: {
    id: string
    way: BookingWay
    status: BookingStatus
    site_code: string
    area_code: string
    shift_id: string | null
    place: number | null
    practitioner_id: Generated<string | null>
    starts_at: Instant | null
    ends_at: Instant | null
    booked_by: string
    asked_for: AskedFor
    person_sealed: string
    safe_mode: boolean
    booked_at: Instant
    due_on: Day | null
    adviser_word: Generated<Extract<BookingWord, 'came' | 'client-absent'> | null>
    adviser_word_at: Generated<Instant | null>
    client_word: Generated<Extract<BookingWord, 'came' | 'adviser-absent'> | null>
    client_word_at: Generated<Instant | null>
    because: Generated<CallOffReason | null>
    office_words: Generated<string | null>
    moved_to: Generated<string | null>
    evening_sent_at: Generated<Instant | null>
    hour_sent_at: Generated<Instant | null>
    application_id: Generated<string | null>
  }
  booking_history: {
    id: Generated<number>
    booking_id: string
    act: BookingAct
    from_status: BookingStatus | null
    to_status: BookingStatus
    /** Null: the system's own. */
    actor_id: string | null
    at: Instant
  }
  /** The one record of the ledger that came of a booking. */
  booking_record: { booking_id: string; consultation_id: string; linked_at: Instant }
}
