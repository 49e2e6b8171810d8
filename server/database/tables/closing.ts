import type { Generated, GeneratedAlways } from 'kysely'
import type { CaseStage } from '@contract/casework/stages'
import type { ClosingBasis } from '@contract/closing/bases'
import type { CatalogueLine } from '@contract/closing/catalogue'
import type { ClosingOutcome } from '@contract/closing/labels'
import type { RateName } from '@contract/closing/rates'
import type { Day, Instant, Json } from './column-types'

/** A case at its end: closing, file handed in, volume, payment. */
export interface ClosingTables {
  case_closing: {
    id: Generated<number>
    application_id: string
    stage: CaseStage
    basis: ClosingBasis
    closed_on: Day
    outcome: ClosingOutcome
    benefit_fen: number | null
    closed_by: string
    closed_at: Instant
  }
  case_filing: {
    id: string
    application_id: string
    work_sealed: string
    result_sealed: string
    filed_by: string
    filed_at: Instant
    returned_at: Generated<Instant | null>
    returned_by: Generated<string | null>
    items_sealed: Generated<string | null>
  }
  case_volume: {
    application_id: string
    county_code: string
    number: string
    year: number
    title: string
    lines: Json<CatalogueLine[]>
    pages: number
    bytes: number
    storage_key: string
    /** Hashes of its parts, in their order. */
    parts: Json<string[]>
    sm3: string
    archived_by: string
    archived_at: Instant
  }
  case_payment: {
    application_id: string
    payee_id: string
    rate_name: RateName
    amount_fen: number
    rate_day: Day
    batch: string
    paid_on: Day
    paid_by: string
    paid_at: Instant
    round: Generated<number>
    /** The round whose voiding it stands on; null for the first. */
    replaces: GeneratedAlways<number | null>
  }
  case_payment_void: {
    application_id: string
    round: number
    paid_by: string
    because: string
    voided_by: string
    voided_at: Instant
  }
}
