import type { Db } from '@server/database/client'
import { applications, type ApplicationRow } from '@server/kit/aid/rows'
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
