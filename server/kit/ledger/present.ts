import { viewOf, type Guarded, type Reader } from '@contract/consultation/privacy'
import type { Consultation } from '@contract/consultation/schema'
import type { Keyring } from '@server/kit/crypto/keyring'
import { maskClient } from './client'
import type { ConsultationRow } from './records'

/** What a ledger says in the place of words a reader does not get. */
export const NOT_SHOWN = '未成年人的记录，经批准后才能查看'

/** What of a row decides who sees what of it. */
export const guardedBy = (
  row: Pick<ConsultationRow, 'practitioner_id' | 'safe_mode' | 'minor'>,
): Guarded => ({
  practitionerId: row.practitioner_id,
  safeMode: row.safe_mode,
  minor: row.minor,
})

/** A record as it leaves the function: the visitor masked, and what this reader does not get left out. */
export function present(keyring: Keyring, row: ConsultationRow, reader: Reader): Consultation {
  const view = viewOf(guardedBy(row), reader)
  return {
    id: row.id,
    siteCode: row.site_code,
    siteName: row.site_name,
    practitionerName: row.practitioner_name,
    own: row.practitioner_id === reader.accountId,
    channel: row.channel,
    matterType: row.matter_type,
    subtype: row.subtype,
    subtypeName: row.subtype_name,
    matterId: row.matter_id,
    groups: row.groups,
    summary: view.words ? row.summary : NOT_SHOWN,
    answer: view.words ? row.answer : NOT_SHOWN,
    result: row.result,
    ...maskClient(keyring, row, view),
    safeMode: row.safe_mode,
    minor: row.minor,
    locked: !view.words,
    groupSize: row.group_size,
    risks: row.risks,
    version: row.version,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    rated: row.rated_at !== null,
  }
}
