import { refuse } from '@contract/refusal'
import type { KnownContext } from '@server/kit/procedure'
import { keeps } from '@server/kit/keeping'
import { lockStatements, type StatementRow } from './queries'

/** Locks a statement of the caller's own. Refuses `not-found` for another's. */
export async function lockOwn({ db, caller }: KnownContext, id: string): Promise<StatementRow> {
  const [statement] = await lockStatements(db, [id])
  if (statement?.practitionerId !== caller.accountId) throw refuse('not-found')
  return statement
}

/** Locks statements the caller keeps, all of them. Refuses `not-found` if one is another county's. */
export async function lockKept(
  { db, caller }: KnownContext,
  ids: readonly string[],
): Promise<StatementRow[]> {
  const asked = [...new Set(ids)]
  const found = await lockStatements(db, asked)
  if (found.length < asked.length || found.some(({ countyCode }) => !keeps(caller, countyCode)))
    throw refuse('not-found')
  return found
}

/** Locks one statement the caller keeps. */
export const lockKeptOne = async (ctx: KnownContext, id: string): Promise<StatementRow> =>
  (await lockKept(ctx, [id]))[0]!

/** Locks a payment batch of a county the caller keeps. Refuses `not-found` for any other. */
export async function lockBatch({ db, caller }: KnownContext, id: string) {
  const batch = await db
    .selectFrom('subsidy_batch')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!batch || !keeps(caller, batch.county_code)) throw refuse('not-found')
  return batch
}
export type BatchRow = Awaited<ReturnType<typeof lockBatch>>
