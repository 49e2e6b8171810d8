import type { Reader } from '@contract/document/papers'
import { readableBy } from '@contract/document/rules'
import type { OfCase, OwnDocuments } from '@contract/document/schema'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { applications, findMine } from '@server/kit/aid/rows'
import type { Act } from '@server/kit/procedure'
import { issuedOf } from './case-documents'
import { documentsOf } from './queries'

async function listFor(db: Db, applicationId: string, reader: Reader): Promise<OwnDocuments> {
  const rows = await documentsOf(db, applicationId).where('code', 'in', readableBy(reader)).execute()
  return rows.map((row) => {
    const { issuedByName: _staff, ...document } = issuedOf(row)
    return document
  })
}

/** A case of the practitioner it is assigned to. */
export const findHandled = (db: Db, accountId: string, id: string) =>
  applications(db).where('handler_id', '=', accountId).where('aid_application.id', '=', id).executeTakeFirst()

/** Papers of the caller's own case that are for them to read. Another's is not found. */
export async function mine({ ctx, input }: Act<typeof OfCase>): Promise<OwnDocuments> {
  const row = await findMine(ctx.db, ctx.caller.accountId, input.applicationId)
  if (!row) throw refuse('not-found')
  return listFor(ctx.db, row.id, 'applicant')
}

/** Papers of a case assigned to the caller that are for the lawyer. Another's case is not found. */
export async function handled({ ctx, input }: Act<typeof OfCase>): Promise<OwnDocuments> {
  const row = await findHandled(ctx.db, ctx.caller.accountId, input.applicationId)
  if (!row) throw refuse('not-found')
  return listFor(ctx.db, row.id, 'lawyer')
}
