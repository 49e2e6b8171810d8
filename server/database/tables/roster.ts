import type { MatterType } from '@contract/consultation/labels'
import type { DutyKind } from '@contract/duty/labels'
import type { CoverageUnit, Cycle, PatternStatus, RestDayRule } from '@contract/roster/labels'
import type { Chosen, Gap, Unfilled } from '@contract/roster/schema'
import type { Generated } from 'kysely'
import type { Day, Instant, Json } from './column-types'

/** Why a slot has its person, or why it has none. */
export interface SlotWhy {
  chosen?: Chosen
  unfilled?: Unfilled
}

/** A shift at one moment, in a row of what a publishing did. */
export interface ShiftImage {
  siteCode: string
  personId: string
  day: string
  startsAt: string
  endsAt: string
}

export interface ShiftChangeRow {
  act: 'added' | 'changed' | 'withdrawn'
  shiftId: string
  before: ShiftImage | null
  after: ShiftImage | null
}

/** Patterns, plans and their publishing. */
export interface RosterTables {
  duty_pattern: {
    id: string
    line_id: string
    version: number
    site_code: string
    kind: DutyKind
    cycle: Cycle
    weekdays: number[]
    anchor_monday: Day | null
    week_of_month: number | null
    month_of_quarter: number | null
    starts: string
    ends: string
    people_needed: number
    rest_days: RestDayRule
    fields: MatterType[]
    people: string[]
    from_on: Day
    to_on: Day | null
    status: PatternStatus
    proposed_by: string
    proposed_at: Instant
    decided_by: string | null
    decided_at: Instant | null
    ended_because: string | null
  }
  roster_plan: {
    county_code: string
    month: string
    revision: Generated<number>
    published_version: number | null
    published_at: Instant | null
    published_by: string | null
  }
  planned_shift: {
    id: string
    county_code: string
    month: string
    slot_key: string
    site_code: string
    kind: DutyKind
    day: Day
    starts_at: Instant
    ends_at: Instant
    practitioner_id: string | null
    by_hand: boolean
    times_by_hand: boolean
    removed: boolean
    why: Json<SlotWhy | null>
    pattern_id: string | null
    shift_id: string | null
    shift_version: number | null
  }
  roster_version: {
    county_code: string
    month: string
    version: number
    by_id: string
    at: Instant
    gaps: Json<Gap[]>
    changes: Json<ShiftChangeRow[]>
  }
  coverage_alarm: {
    site_code: string
    unit: CoverageUnit
    from_on: Day
    to_on: Day
    missing: number
    raised_at: Instant
    cleared_at: Instant | null
  }
}
