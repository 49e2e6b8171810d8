import { complaintNoteKinds } from '@contract/complaint/labels'
import type { Complaint, ComplaintItem } from '@contract/complaint/schema'
import { actorOf, actsOpen, waysToTell } from '@contract/complaint/workflow'
import { maskPhone } from '@contract/identity'
import type { KnownContext } from '@server/kit/procedure'
import { partiesOf, roleAt, type ComplaintRow } from './queries'
import { notesOf, openWords } from './sealed'

/** A complaint as a row of the county's list: no words of anybody. */
export const itemOf = (row: ComplaintRow): ComplaintItem => ({
  id: row.id,
  number: row.number,
  siteName: row.site_name,
  countyName: row.county_name,
  reasons: row.reasons,
  filedAt: row.filed_at,
  status: row.status,
  dueOn: row.due_on,
  source: row.source,
  personName: row.person_name,
  investigatorName: row.investigator_name,
  atCity: row.at_city,
})

/** A complaint as staff work on it, and what this reader may do now. */
export async function complaintOf(ctx: KnownContext, row: ComplaintRow): Promise<Complaint> {
  const { db, caller, now } = ctx
  const parties = await partiesOf(db, row)
  const actor = actorOf(parties, caller.accountId, roleAt(caller, row.county_code))
  const { said, contact, reply } = openWords(ctx, row)
  const notes = await notesOf(ctx, [row.id], complaintNoteKinds)
  const steps = await db
    .selectFrom('complaint_history')
    .leftJoin('account', 'account.id', 'complaint_history.actor_id')
    .select(['complaint_history.act', 'complaint_history.at', 'account.name as byName'])
    .where('complaint_history.complaint_id', '=', row.id)
    .orderBy('complaint_history.id')
    .execute()
  return {
    ...itemOf(row),
    said,
    contact: contact && maskPhone(contact),
    hasAccount: row.complainant_id !== null,
    personId: row.practitioner_id,
    consultationId: row.consultation_id,
    safeMode: row.safe_mode ?? false,
    outcome: row.outcome,
    reply,
    toldWay: row.told_way,
    findingId: row.finding_id,
    notes: notes.map(({ complaintId: _complaintId, ...note }) => note),
    // the complainant is not named by their own step
    steps: steps.map(({ act, at, byName }) => ({
      act,
      at,
      byName: act === 'file' && row.source !== 'staff' ? null : byName,
    })),
    acts: actsOpen(row.status, actor, row.at_city),
    involved: parties.involvedIds.includes(caller.accountId),
    waysToTell: waysToTell({ account: row.complainant_id !== null, contact: contact !== null }),
    asOf: now.toISOString(),
  }
}
