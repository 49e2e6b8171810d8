import { ratingSettings } from '@contract/rating/settings'
import { viewOf } from '@contract/consultation/privacy'
import { isWithheld, whyNotVisit } from '@contract/followup/rules'
import type { OnVisit, RevealedVisitor, Visit, VisitId } from '@contract/followup/schema'
import { whyNotEnterCall } from '@contract/rating/ways'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { serves } from '@server/kit/caller'
import { maskClient, openClient } from '@server/kit/ledger/client'
import type { Act, KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { getVisit, itemOf, lockVisit, ratingOf, type VisitRow } from './queries'

const notesContext = (id: string): string => `return_visit.notes_sealed:${id}`
export const sealNotes = ({ service }: KnownContext, id: string, notes: string): string =>
  service.keyring.seal(notes, notesContext(id))

export const recordOf = ({ db }: KnownContext, row: VisitRow) =>
  db.selectFrom('consultation').selectAll().where('id', '=', row.consultation_id).executeTakeFirstOrThrow()

/** Whether what was said is grave enough for a finding, and the reader may file it. */
const mayReport = ({ caller }: KnownContext, row: VisitRow): boolean =>
  row.mismatches.includes('never-came') &&
  row.finding_id === null &&
  row.practitioner_id !== caller.accountId &&
  serves(caller, ['county'], row.area_code)

/** One visit as the reader works on it. The visitor is masked; in safe mode not there at all. */
export async function visitOf(ctx: KnownContext, row: VisitRow): Promise<Visit> {
  const { db, service, caller, now } = ctx
  const record = await recordOf(ctx, row)
  const guarded = { practitionerId: record.practitioner_id, safeMode: record.safe_mode, minor: record.minor }
  const { clientName, clientPhone, clientAddress } = maskClient(
    service.keyring,
    record,
    viewOf(guarded, caller),
  )
  const rated = (await ratingOf(db, row.consultation_id)) ?? null
  const script = await db
    .selectFrom('visit_script')
    .select(['opening', 'questions'])
    .where('version', '=', row.script_version)
    .executeTakeFirstOrThrow()
  const doer =
    row.done_by === null
      ? undefined
      : await db.selectFrom('account').select('name').where('id', '=', row.done_by).executeTakeFirst()
  const ways = await readSetting(db, ratingSettings, 'rating.ways', row.area_code, shanghaiDate(now))
  const unrated = {
    occurredAt: record.occurred_at,
    rated: rated !== null,
    practitionerId: row.practitioner_id,
  }
  return {
    ...itemOf(row, caller.accountId),
    consultationId: row.consultation_id,
    matterType: record.matter_type,
    channel: record.channel,
    result: record.result,
    clientName,
    clientPhone,
    clientAddress: row.way === 'on-site' ? clientAddress : null,
    withheld: isWithheld(guarded),
    rated,
    mayRate:
      row.way === 'phone' &&
      whyNotEnterCall(unrated, caller.accountId, ways) === undefined &&
      serves(caller, ['station', 'county'], row.area_code),
    triesMost: row.tries_most,
    opening: script.opening,
    questions: script.questions,
    answers: row.answers,
    notes: row.notes_sealed && service.keyring.open(row.notes_sealed, notesContext(row.id)),
    doneAt: row.done_at,
    doneByName: doer?.name ?? null,
    complaintId: row.complaint_id,
    findingId: row.finding_id,
    mayReport: mayReport(ctx, row),
    asOf: now.toISOString(),
  }
}

/** One visit of the areas the caller serves. Refuses `not-found`. */
export const visit = async ({ ctx, input }: Act<typeof VisitId>): Promise<Visit> =>
  visitOf(ctx, await getVisit(ctx, input.id))

/**
 * Shows whoever the visit was given to whom to ask for and how to reach them: name and telephone, and the address
 * where somebody goes there. Each look stays on record (个人信息保护法 51). Refuses `not-found`, also once the record
 * was put into safe mode or is a minor's, and `own-visit`, `visit-done`, `visit-not-yours`.
 */
export async function revealVisitor({ ctx, input }: Act<typeof OnVisit>): Promise<RevealedVisitor> {
  const row = await getVisit(ctx, input.id)
  const obstacle = whyNotVisit(
    { status: row.status, practitionerId: row.practitioner_id, assignedTo: row.assigned_to },
    ctx.caller.accountId,
  )
  if (obstacle) throw refuse(obstacle)
  const record = await recordOf(ctx, row)
  if (isWithheld({ safeMode: record.safe_mode, minor: record.minor })) throw refuse('not-found')
  const { name = null, phone = null, address = null } = openClient(ctx.service.keyring, record)
  const shown = { name, phone, address: row.way === 'on-site' ? address : null }
  ctx.audit({
    act: 'revealed',
    subjectType: 'consultation',
    subjectId: record.id,
    areaCode: record.area_code,
    detail: {
      fields: Object.entries(shown).flatMap(([field, value]) => (value === null ? [] : [field])),
      visit: row.id,
    },
  })
  return shown
}

/** Locks a visit for whoever it was given to. Refuses `not-found`, `own-visit`, `visit-done`, `visit-not-yours`. */
export async function lockGiven(ctx: KnownContext, id: string): Promise<VisitRow> {
  const row = await lockVisit(ctx, id)
  const obstacle = whyNotVisit(
    { status: row.status, practitionerId: row.practitioner_id, assignedTo: row.assigned_to },
    ctx.caller.accountId,
  )
  if (obstacle) throw refuse(obstacle)
  return row
}
