import type { Consultation } from '@contract/consultation/schema'
import type { Keyring } from '@server/kit/crypto/keyring'
import { maskClient } from './client'
import type { ConsultationRow } from './queries'

/** A record as it leaves the function, the visitor masked. */
export const present = (keyring: Keyring, row: ConsultationRow): Consultation => ({
  id: row.id,
  siteCode: row.site_code,
  siteName: row.site_name,
  practitionerName: row.practitioner_name,
  channel: row.channel,
  matterType: row.matter_type,
  groups: row.groups,
  summary: row.summary,
  answer: row.answer,
  result: row.result,
  ...maskClient(keyring, row),
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  rated: row.rated_at !== null,
})
