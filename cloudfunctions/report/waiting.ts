import type { RawBuilder } from 'kysely'
import type { StaffRole } from '@contract/account/roles'

/** One kind of thing that waits for staff. */
export interface Waiting {
  /** Roles it waits for. */
  of: readonly StaffRole[]
  /** Table, the column of its area, and which rows wait on `today`, at `now`. */
  from: string
  area: string
  when: (today: string, now: string) => RawBuilder<unknown>
}

export const COUNTY = ['county'] as const
