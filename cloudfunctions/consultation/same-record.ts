import { concernsMinor, needsSafeMode } from '@contract/consultation/privacy'
import type { NewConsultation } from '@contract/consultation/schema'
import type { Db } from '@server/database/client'
import type { Keyring } from '@server/kit/crypto/keyring'
import { openClient } from '@server/kit/ledger/client'
import { PHOTOS } from './photos'
import type { ConsultationRow } from '@server/kit/ledger/records'
import { proofsOf } from '@server/kit/files/proof'

/** A record as it was first written: one sent again is no other because it was corrected meanwhile. */
async function asWritten(db: Db, row: ConsultationRow): Promise<ConsultationRow> {
  if (row.version === 1) return row
  const { was } = await db
    .selectFrom('consultation_version')
    .select('was')
    .where('consultation_id', '=', row.id)
    .where('version', '=', 1)
    .executeTakeFirstOrThrow()
  // the database keeps a whole row of the same table
  return { ...row, ...(was as Partial<ConsultationRow>) }
}

/** Whether what is sent again says the same as what was written, field by field; the visitor is compared in clear. */
export async function isSameRecord(
  db: Db,
  keyring: Keyring,
  now: ConsultationRow,
  input: NewConsultation,
): Promise<boolean> {
  const row = await asWritten(db, now)
  const client = openClient(keyring, row)
  const photos = await proofsOf(db, { type: PHOTOS, id: row.id })
  const sorted = (list: readonly string[]) => [...list].sort().join()
  return (
    row.shift_id === (input.shiftId ?? null) &&
    (input.shiftId !== undefined || row.site_code === input.siteCode) &&
    (input.matterId === undefined || row.matter_id === input.matterId) &&
    row.channel === input.channel &&
    row.matter_type === input.matterType &&
    row.subtype === (input.subtype ?? null) &&
    row.groups.join() === input.groups.join() &&
    row.summary === input.summary &&
    row.answer === input.answer &&
    row.result === input.result &&
    client.name === input.clientName &&
    client.phone === input.clientPhone &&
    client.address === input.address &&
    row.safe_mode === needsSafeMode(input) &&
    row.minor === concernsMinor(input) &&
    row.group_size === (input.groupSize ?? null) &&
    row.risks.join() === (input.risks ?? []).join() &&
    sorted(photos) === sorted([...new Set(input.photoIds ?? [])]) &&
    new Date(row.occurred_at).getTime() === new Date(input.occurredAt).getTime()
  )
}
