import type { NewConsultation } from '@contract/consultation/schema'
import type { Keyring } from '@server/kit/crypto/keyring'
import { openClient } from '@server/kit/ledger/client'
import type { ConsultationRow } from './queries'

/** Whether what is sent again says the same as what is kept, field by field; the visitor is compared in clear. */
export function isSameRecord(keyring: Keyring, row: ConsultationRow, input: NewConsultation): boolean {
  const client = openClient(keyring, row)
  return (
    row.shift_id === (input.shiftId ?? null) &&
    (input.shiftId !== undefined || row.site_code === input.siteCode) &&
    row.channel === input.channel &&
    row.matter_type === input.matterType &&
    row.groups.join() === input.groups.join() &&
    row.summary === input.summary &&
    row.answer === input.answer &&
    row.result === input.result &&
    client.name === input.clientName &&
    client.phone === input.clientPhone &&
    row.occurred_at === new Date(input.occurredAt).toISOString()
  )
}
