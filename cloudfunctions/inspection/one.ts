import { refuse } from '@contract/refusal'
import { presenceOf } from '@contract/duty/rules'
import type {
  Inspection,
  InspectionId,
  InspectionList,
  InspectionListInput,
} from '@contract/inspection/schema'
import { INSPECTION_ROWS } from '@contract/inspection/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { serves } from '@server/kit/caller'
import { proofsOf } from '@server/kit/files/proof'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { overseerRoles } from '@server/kit/overseer'
import { findInspection, inspectionItemOf, inspectionsWith, mayCancel, type InspectionRow } from './queries'
import { rectificationOf, rectifications } from './rectification-view'

/** Duties of a site on a day that are not withdrawn, by their start. */
const dutiesOn = async (db: Db, siteCode: string, day: string, now: Date) =>
  (
    await db
      .selectFrom('duty_shift')
      .innerJoin('practitioner', 'practitioner.account_id', 'duty_shift.practitioner_id')
      .innerJoin('account', 'account.id', 'duty_shift.practitioner_id')
      .leftJoin('attendance', 'attendance.shift_id', 'duty_shift.id')
      .select([
        'duty_shift.id as shiftId',
        'duty_shift.practitioner_id as practitionerId',
        'account.name as practitionerName',
        'practitioner.kind as practitionerKind',
        'duty_shift.starts_at as startsAt',
        'duty_shift.ends_at as endsAt',
        'duty_shift.status',
        'attendance.checked_in_at as checkedInAt',
      ])
      .where('duty_shift.site_code', '=', siteCode)
      .where('duty_shift.day', '=', day)
      .where('duty_shift.status', '<>', 'withdrawn')
      .orderBy('duty_shift.starts_at')
      .execute()
  ).map(({ status, checkedInAt, ...shift }) => ({
    ...shift,
    presence: presenceOf({ ...shift, status, checkedInAt }, now),
  }))

const findingsAt = (db: Db, inspectionId: string) =>
  db
    .selectFrom('inspection_finding')
    .innerJoin('finding', 'finding.id', 'inspection_finding.finding_id')
    .innerJoin('account', 'account.id', 'finding.practitioner_id')
    .select(['finding.id', 'account.name as personName', 'violation', 'source', 'status'])
    .where('inspection_id', '=', inspectionId)
    .orderBy('finding.id')
    .execute()

/** An inspection whole. A station sees what has to be put right, and not what was found about people. */
export async function inspectionOf(ctx: KnownContext, row: InspectionRow): Promise<Inspection> {
  const { db, caller, now } = ctx
  const checklist = await db
    .selectFrom('checklist')
    .selectAll()
    .where('kind', '=', row.kind)
    .where('version', '=', row.checklist_version)
    .executeTakeFirstOrThrow()
  const toPutRight = await rectifications(db).where('inspection_id', '=', row.id).executeTakeFirst()
  const mayInspect = serves(caller, overseerRoles, row.area_code)
  return {
    id: row.id,
    roundId: row.round_id,
    siteCode: row.site_code,
    siteName: row.site_name,
    siteAddress: row.site_address,
    sitePhone: row.site_phone,
    kind: row.kind,
    dueOn: row.due_on,
    status: row.status,
    assignedTo: row.assignee_name,
    mine: row.assigned_to === caller.accountId,
    script: checklist.script,
    items: checklist.items,
    answers: row.answers ?? {},
    callResult: row.call_result,
    location: row.location,
    distanceM: row.distance_m,
    notes: row.notes,
    photoIds: await proofsOf(db, { type: 'inspection', id: row.id }),
    doneAt: row.done_at,
    doneBy: row.doer_name,
    onSite: mayInspect ? await dutiesOn(db, row.site_code, shanghaiDate(row.done_at ?? now), now) : [],
    findings: mayInspect ? await findingsAt(db, row.id) : [],
    rectification: toPutRight ? await rectificationOf(ctx, toPutRight) : null,
    mayInspect,
    mayCancel: mayCancel(caller, row),
    asOf: now.toISOString(),
  }
}

/**
 * One inspection at a site the caller serves. A station sees one of its own once there is something to put right,
 * and not before: nobody is told when they will be looked at. Refuses `not-found`.
 */
export async function inspection({ ctx, input }: Act<typeof InspectionId>): Promise<Inspection> {
  const row = await findInspection(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  const answer = await inspectionOf(ctx, row)
  if (!answer.mayInspect && !answer.rectification) throw refuse('not-found')
  return answer
}

/** Tasks of the caller's areas: open by the day they are due, or the ones done or cancelled, latest first. */
export async function inspections({ ctx, input }: Act<typeof InspectionListInput>): Promise<InspectionList> {
  const { db, caller, now } = ctx
  const within = inspectionsWith(db).where(withinScope('site.area_code', caller, overseerRoles))
  const rows =
    input.state === 'open'
      ? await within.where('inspection.status', '=', 'open').limit(INSPECTION_ROWS).execute()
      : await within
          .where('inspection.status', '<>', 'open')
          .clearOrderBy()
          .orderBy('inspection.done_at', 'desc')
          .orderBy('inspection.id')
          .limit(INSPECTION_ROWS)
          .execute()
  return { rows: rows.map((row) => inspectionItemOf(row, caller.accountId)), asOf: now.toISOString() }
}
