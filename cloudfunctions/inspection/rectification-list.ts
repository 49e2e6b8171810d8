import { staffRoles } from '@contract/account/roles'
import {
  RECTIFICATION_ROWS,
  type RectificationList,
  type RectificationListInput,
} from '@contract/inspection/schema'
import { isOverdue, type RectificationStatus } from '@contract/inspection/rectification'
import { shanghaiDate } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { rectifications } from './rectification-view'

const statuses: Record<Act<typeof RectificationListInput>['input']['state'], RectificationStatus[]> = {
  open: ['open', 'returned'],
  overdue: ['open', 'returned'],
  'handed-in': ['handed-in'],
  accepted: ['accepted'],
}

/** What has to be put right at the sites the caller serves, the most pressing first. */
export async function rectificationList({
  ctx,
  input,
}: Act<typeof RectificationListInput>): Promise<RectificationList> {
  const { db, caller, now } = ctx
  const today = shanghaiDate(now)
  const within = rectifications(db).where(withinScope('site.area_code', caller, staffRoles))
  const counted = await within
    .clearSelect()
    .select((of) => [
      of.fn.countAll<number>().filterWhere('status', 'in', statuses.open).as('open'),
      of.fn
        .countAll<number>()
        .filterWhere(of.and([of('status', 'in', statuses.open), of('due_on', '<', today)]))
        .as('overdue'),
      of.fn.countAll<number>().filterWhere('status', '=', 'handed-in').as('handedIn'),
    ])
    .executeTakeFirstOrThrow()
  const rows = await within
    .where('status', 'in', statuses[input.state])
    .$if(input.state === 'overdue', (rows) => rows.where('due_on', '<', today))
    .orderBy('due_on', input.state === 'accepted' ? 'desc' : 'asc')
    .orderBy('rectification.id')
    .limit(RECTIFICATION_ROWS)
    .execute()
  return {
    rows: rows.map((row) => ({
      id: row.id,
      inspectionId: row.inspection_id,
      siteName: row.site_name,
      areaName: row.area_name,
      what: row.what,
      dueOn: row.due_on,
      status: row.status,
      overdue: isOverdue(row.status, row.due_on, today),
    })),
    counts: counted,
    asOf: now.toISOString(),
  }
}
