import type { Generated } from 'kysely'
import type { DeliveryWay, EndedAs } from '@contract/document/labels'
import type { PaperCode } from '@contract/document/titles'
import type { Block } from '@contract/document/template'
import type { Day, Instant, Json } from './column-types'

/** Papers of a case: wording, what was made, how it was delivered. */
export interface DocumentTables {
  document_template: {
    id: Generated<string>
    code: PaperCode
    version: number
    /** Null: every county without wording of its own. */
    county_code: string | null
    title: string
    body: Json<Block[]>
    effective_from: Day
    made_by: string | null
    made_at: Instant | null
  }
  issued_document: {
    id: string
    application_id: string
    code: PaperCode
    template_id: string
    title: string
    number: string | null
    single: boolean
    pdf_key: string
    pdf_sm3: string
    word_key: string
    word_sm3: string
    issued_by: string
    issued_at: Instant
    replaces: string | null
    ended_at: Generated<Instant | null>
    ended_by: Generated<string | null>
    ended_as: Generated<EndedAs | null>
    ended_because: Generated<string | null>
  }
  issued_delivery: {
    id: string
    document_id: string
    way: DeliveryWay
    delivered_on: Day
    received_by_sealed: string | null
    note: string | null
    recorded_by: string
    recorded_at: Instant
  }
}
