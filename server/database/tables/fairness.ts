import type { AppealOutcome } from '@contract/rating/labels'
import type { RadarRule } from '@contract/rating/radar'
import type { Generated } from 'kysely'
import type { Instant } from './column-types'

/** Appeals against ratings, and notes on what stood out in them. */
export interface FairnessTables {
  rating_appeal: {
    consultation_id: string
    county_code: string
    practitioner_id: string
    reason: string
    appealed_at: Instant
    outcome: Generated<AppealOutcome | null>
    note: Generated<string | null>
    decided_by: Generated<string | null>
    decided_at: Generated<Instant | null>
  }
  rating_radar_note: {
    id: string
    rule: RadarRule
    county_code: string
    consultation_ids: string[]
    note: string
    noted_by: string
    noted_at: Instant
  }
}
