import { complaintSettings } from '@contract/complaint/settings'
import { randomUUID } from 'node:crypto'
import type { ComplaintReason, ComplaintSource } from '@contract/complaint/labels'
import { statutoryDeadline } from '@contract/calendar'
import { paperNumberText } from '@contract/aid/numbers'
import { shanghaiDate, shanghaiYear } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Keyring } from '../crypto/keyring'
import { isRestDay } from '../holidays'
import { nextPaperNumber } from '../paper-number'
import { readSetting } from '../settings'

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
  /** Who wrote it down, where the complainant did not; they have no part in looking into it. */
  filedBy?: string
}

export const saidContext = (id: string): string => `complaint.said_sealed:${id}`
export const contactContext = (id: string): string => `complaint.contact_sealed:${id}`

/** Numbers a complaint in its county's register, as its county is called. */
async function numberOf(db: Db, countyCode: string, now: Date): Promise<string> {
  const { name } = await db
    .selectFrom('area')
    .select('name')
    .where('code', '=', countyCode)
    .executeTakeFirstOrThrow()
  const year = shanghaiYear(now)
  return paperNumberText('complaint', name, year, await nextPaperNumber(db, 'complaint', countyCode, year))
}

/** What is left to write once it is sure that the complaint is new: its number, its term, its first step. */
async function register(db: Db, id: string, complaint: NewComplaint, now: Date): Promise<void> {
  const { countyCode, filedBy, complainantId } = complaint
  const today = shanghaiDate(now)
  const { acceptDays } = await readSetting(db, complaintSettings, 'complaint.terms', countyCode, today)
  await db
    .updateTable('complaint')
    .set({
      number: await numberOf(db, countyCode, now),
      due_on: statutoryDeadline(today, acceptDays, isRestDay),
    })
    .where('id', '=', id)
    .execute()
  await db
    .insertInto('complaint_history')
    .values({
      complaint_id: id,
      act: 'file',
      from_status: null,
      to_status: 'filed',
      actor_id: filedBy ?? complainantId,
      at: now.toISOString(),
    })
    .execute()
}

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
  if (filed) {
    await register(db, id, complaint, now)
    return id
  }
  const earlier = await db
    .selectFrom('complaint')
    .select('id')
    .where('source', '=', complaint.source)
    .where('source_id', '=', complaint.sourceId)
    .executeTakeFirstOrThrow()
  return earlier.id
}
