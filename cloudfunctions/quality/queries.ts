import { isOutside } from '@contract/quality/rules'
import type { Db } from '@server/database/client'
import { applications, isOwn, type ApplicationRow } from '@server/kit/aid/rows'
import type { Caller } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import { withinScope } from '@server/kit/scope'

const overseen = (db: Db, caller: Caller) =>
  applications(db)
    .where(withinScope('county_code', caller, overseerRoles))
    .where('number', 'is not', null)

/** A case of the counties the caller oversees. */
export const findOverseen = (db: Db, caller: Caller, id: string): Promise<ApplicationRow | undefined> =>
  overseen(db, caller).where('aid_application.id', '=', id).executeTakeFirst()

/** The same, locked until the transaction ends. */
export const lockOverseen = (db: Db, caller: Caller, id: string): Promise<ApplicationRow | undefined> =>
  overseen(db, caller).where('aid_application.id', '=', id).forUpdate('aid_application').executeTakeFirst()

/** Whether somebody has it in hand, or ever was assigned it. */
export async function hasHandled(
  db: Db,
  row: Pick<ApplicationRow, 'id' | 'handler_id'>,
  accountId: string,
): Promise<boolean> {
  if (row.handler_id === accountId) return true
  const assigned = await db
    .selectFrom('aid_assignment')
    .select('id')
    .where('application_id', '=', row.id)
    .where('practitioner_id', '=', accountId)
    .executeTakeFirst()
  return assigned !== undefined
}

/** How the caller stands to a case: what they own or had in hand is for others to look at. */
export async function standing(db: Db, row: ApplicationRow, accountId: string) {
  const stands = { own: isOwn(row, accountId), handled: await hasHandled(db, row, accountId) }
  return { ...stands, outside: isOutside(stands) }
}
