import { staffRoles } from '@contract/account/roles'
import { refuse } from '@contract/refusal'
import type { InspectionListItem } from '@contract/inspection/schema'
import type { Db } from '@server/database/client'
import { serves, type Caller } from '@server/kit/caller'
import type { KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { overseerRoles } from '@server/kit/overseer'

/** Inspections with their site and people; narrow as needed. In order of the day they are due. */
export const inspectionsWith = (db: Db) =>
  db
    .selectFrom('inspection')
    .innerJoin('site', 'site.code', 'inspection.site_code')
    .innerJoin('inspection_round', 'inspection_round.id', 'inspection.round_id')
    .leftJoin('area', (join) => join.onRef('area.code', '=', 'site.area_code'))
    .leftJoin('account as assignee', 'assignee.id', 'inspection.assigned_to')
    .leftJoin('account as doer', 'doer.id', 'inspection.done_by')
    .selectAll('inspection')
    .select([
      'site.name as site_name',
      'site.area_code',
      'site.address as site_address',
      'site.phone as site_phone',
      'site.lat',
      'site.lng',
      'site.fence_m',
      'area.name as area_name',
      'inspection_round.area_code as drawn_over',
      'assignee.name as assignee_name',
      'doer.name as doer_name',
    ])
    .orderBy('inspection.due_on')
    .orderBy('site.area_code')
    .orderBy('inspection.id')

export type InspectionRow = Awaited<ReturnType<ReturnType<typeof inspectionsWith>['execute']>>[number]

/** Whether a caller may take a task back: whoever serves all the area it was drawn over, while it is open. */
export const mayCancel = (caller: Caller, { status, drawn_over }: InspectionRow): boolean =>
  status === 'open' && serves(caller, overseerRoles, drawn_over)

export const inspectionItemOf = (row: InspectionRow, accountId: string): InspectionListItem => ({
  id: row.id,
  siteName: row.site_name,
  areaName: row.area_name ?? '',
  kind: row.kind,
  dueOn: row.due_on,
  status: row.status,
  assignedTo: row.assignee_name,
  mine: row.assigned_to === accountId,
})

/** An inspection at a site the caller serves in any staff role; undefined for any other. */
export const findInspection = (db: Db, caller: Caller, id: string): Promise<InspectionRow | undefined> =>
  inspectionsWith(db)
    .where('inspection.id', '=', id)
    .where(withinScope('site.area_code', caller, staffRoles))
    .executeTakeFirst()

/**
 * Locks an open inspection in the caller's areas. Refuses `not-found`, `inspection-closed` once it is done or
 * cancelled.
 */
export async function lockOpenInspection({ db, caller }: KnownContext, id: string): Promise<InspectionRow> {
  await db.selectFrom('inspection').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  const row = await inspectionsWith(db)
    .where('inspection.id', '=', id)
    .where(withinScope('site.area_code', caller, overseerRoles))
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  if (row.status !== 'open') throw refuse('inspection-closed')
  return row
}
