import { shanghaiDate } from '@contract/time'
import type { Rectification } from '@contract/inspection/schema'
import { isOverdue, rectificationActs, rectificationArrow } from '@contract/inspection/rectification'
import { staffRoles } from '@contract/account/roles'
import type { Db } from '@server/database/client'
import { serves, type Caller } from '@server/kit/caller'
import { proofsOf } from '@server/kit/files/proof'
import type { KnownContext } from '@server/kit/procedure'
import { overseerRoles } from '@server/kit/overseer'

/** Things to be put right, with their site; narrow as needed. */
export const rectifications = (db: Db) =>
  db
    .selectFrom('rectification')
    .innerJoin('site', 'site.code', 'rectification.site_code')
    .innerJoin('area', 'area.code', 'site.area_code')
    .selectAll('rectification')
    .select(['site.name as site_name', 'site.area_code', 'area.name as area_name'])

export type RectificationRow = Awaited<ReturnType<ReturnType<typeof rectifications>['execute']>>[number]

/** Who handed it in last; null before anybody did. */
export const lastHandedInBy = async (db: Db, id: string): Promise<string | null> =>
  (
    await db
      .selectFrom('rectification_event')
      .select('actor_id')
      .where('rectification_id', '=', id)
      .where('act', '=', 'hand-in')
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.actor_id ?? null

function actsFor(caller: Caller, row: RectificationRow, handedInBy: string | null) {
  const site = serves(caller, staffRoles, row.area_code)
  const overseer = serves(caller, overseerRoles, row.area_code) && handedInBy !== caller.accountId
  return rectificationActs.filter(
    (act) =>
      (site && rectificationArrow(row.status, act, 'site')) ||
      (overseer && rectificationArrow(row.status, act, 'overseer')),
  )
}

/** One thing to be put right with its whole course, and what the caller may do. */
export async function rectificationOf(
  { db, caller, now }: KnownContext,
  row: RectificationRow,
): Promise<Rectification> {
  const events = await db
    .selectFrom('rectification_event')
    .innerJoin('account', 'account.id', 'actor_id')
    .select(['rectification_event.id', 'act', 'note', 'due_on', 'at', 'account.name'])
    .where('rectification_id', '=', row.id)
    .orderBy('at')
    .execute()
  return {
    id: row.id,
    inspectionId: row.inspection_id,
    siteName: row.site_name,
    what: row.what,
    dueOn: row.due_on,
    status: row.status,
    overdue: isOverdue(row.status, row.due_on, shanghaiDate(now)),
    events: await Promise.all(
      events.map(async ({ id, act, note, due_on, at, name }) => ({
        id,
        act,
        note,
        dueOn: due_on,
        at,
        byName: name,
        photoIds: await proofsOf(db, { type: 'rectification_event', id }),
      })),
    ),
    acts: actsFor(caller, row, await lastHandedInBy(db, row.id)),
  }
}
