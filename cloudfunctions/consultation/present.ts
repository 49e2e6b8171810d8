import { viewOf, type Reader } from '@contract/consultation/privacy'
import type { Consultation } from '@contract/consultation/schema'
import type { Keyring } from '@server/kit/crypto/keyring'
import { maskClient } from '@server/kit/ledger/client'
import type { ConsultationRow } from './queries'

/** What a ledger says in the place of words a reader does not get. */
const NOT_SHOWN = '未成年人的记录，经批准后才能查看'

/** A record as it leaves the function: the visitor masked, and what this reader does not get left out. */
export function present(keyring: Keyring, row: ConsultationRow, reader: Reader): Consultation {
  const guarded = { practitionerId: row.practitioner_id, safeMode: row.safe_mode, minor: row.minor }
  const view = viewOf(guarded, reader)
  return {
    id: row.id,
    siteCode: row.site_code,
    siteName: row.site_name,
    practitionerName: row.practitioner_name,
    channel: row.channel,
    matterType: row.matter_type,
    groups: row.groups,
    summary: view.words ? row.summary : NOT_SHOWN,
    answer: view.words ? row.answer : NOT_SHOWN,
    result: row.result,
    ...maskClient(keyring, row, view),
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    rated: row.rated_at !== null,
  }
}
