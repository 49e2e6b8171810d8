import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { applications, type ApplicationRow } from '@server/kit/aid/rows'
import type { KnownContext } from '@server/kit/procedure'

/** Cases assigned to a practitioner. */
export const handled = (db: Db, accountId: string) => applications(db).where('handler_id', '=', accountId)

/** A case the caller handles. Refuses `not-found` for anybody else's. */
export async function findHandled({ db, caller }: KnownContext, id: string): Promise<ApplicationRow> {
  const row = await handled(db, caller.accountId).where('aid_application.id', '=', id).executeTakeFirst()
  if (!row) throw refuse('not-found')
  return row
}

/** The same, locked until the transaction ends. Refuses `own-case` where the caller applied for it or filed it. */
export async function lockHandled({ db, caller }: KnownContext, id: string): Promise<ApplicationRow> {
  const row = await handled(db, caller.accountId)
    .where('aid_application.id', '=', id)
    .forUpdate('aid_application')
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  if ([row.applicant_id, row.filed_by].includes(caller.accountId)) throw refuse('own-case')
  return row
}
