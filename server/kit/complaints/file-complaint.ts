import { randomUUID } from 'node:crypto'
import type { ComplaintReason, ComplaintSource } from '@contract/complaint/labels'
import type { Db } from '@server/database/client'
import type { Keyring } from '../crypto/keyring'

export interface NewComplaint {
  countyCode: string
  source: ComplaintSource
  /** What it came out of; the same opens one complaint only. */
  sourceId: string | null
  practitionerId: string | null
  siteCode: string | null
  consultationId: string | null
  reasons: ComplaintReason[]
  /** In the complainant's own words; sealed. */
  said: string | null
  complainantId: string | null
  /** Telephone to tell the result to; sealed. */
  contact: string | null
}

export const saidContext = (id: string): string => `complaint.said_sealed:${id}`
export const contactContext = (id: string): string => `complaint.contact_sealed:${id}`

/**
 * Opens a complaint in the transaction of the act it came out of (法援法 55). Accepting, investigating and telling
 * the result are `cloudfunctions/complaint`.
 *
 * @returns its id; that of the earlier one where the same source had opened one before
 */
export async function fileComplaint(
  db: Db,
  keyring: Keyring,
  complaint: NewComplaint,
  now: Date,
): Promise<string> {
  const id = randomUUID()
  const filed = await db
    .insertInto('complaint')
    .values({
      id,
      county_code: complaint.countyCode,
      source: complaint.source,
      source_id: complaint.sourceId,
      practitioner_id: complaint.practitionerId,
      site_code: complaint.siteCode,
      consultation_id: complaint.consultationId,
      reasons: complaint.reasons,
      said_sealed: complaint.said ? keyring.seal(complaint.said, saidContext(id)) : null,
      complainant_id: complaint.complainantId,
      contact_sealed: complaint.contact ? keyring.seal(complaint.contact, contactContext(id)) : null,
      filed_at: now.toISOString(),
      status: 'filed',
      investigator_id: null,
      due_on: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['source', 'source_id']).where('source_id', 'is not', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (filed) return filed.id
  const earlier = await db
    .selectFrom('complaint')
    .select('id')
    .where('source', '=', complaint.source)
    .where('source_id', '=', complaint.sourceId)
    .executeTakeFirstOrThrow()
  return earlier.id
}
