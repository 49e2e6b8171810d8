import type { Generated } from 'kysely'
import type { Day, Instant } from './column-types'

/** Places set up for some days, duties called off, and when a public board changed. */
export interface OutreachTables {
  outreach: {
    site_code: string
    first_day: Day
    last_day: Day
    note: string | null
    opened_by: string
    opened_at: Instant
    closed_at: Generated<Instant | null>
  }
  shift_cancellation: { shift_id: string; reason: string; cancelled_by: string; cancelled_at: Instant }
  /** Written by the database itself, whenever a duty on the board changes. */
  board_change: { site_code: string; month: string; at: Instant }
}
