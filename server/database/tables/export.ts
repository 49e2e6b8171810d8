import type { Instant } from './column-types'

/** Files made of the ledger. */
export interface ExportTables {
  ledger_export: {
    id: string
    account_id: string
    name: string
    rows: number
    parts: number
    sm3: string
    made_at: Instant
    expires_at: Instant
  }
}
