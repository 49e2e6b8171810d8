import { staffRoles } from '@contract/account/roles'
import { COUNT_MOST } from '@contract/consultation/search'
import type {
  CountLedger,
  LedgerCount,
  LedgerFilters,
  LedgerPage,
  SearchLedger,
} from '@contract/consultation/search-schema'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { serves, type Caller } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { pageOf } from './page'
import { found, type KeyQuery } from './queries'

/** Refuses `not-found` for an area the caller does not serve. */
export function checkArea(caller: Caller, { areaCode }: Pick<LedgerFilters, 'areaCode'>): void {
  if (areaCode && !serves(caller, staffRoles, areaCode)) throw refuse('not-found')
}

/**
 * The ledger of the areas a staff member serves, by what records are, newest first, visitors masked (A49). Refuses
 * `not-found` for another area.
 */
export async function search({ ctx, input }: Act<typeof SearchLedger>): Promise<LedgerPage> {
  const { db, caller, service } = ctx
  checkArea(caller, input)
  return pageOf(db, service.keyring, await found(db, caller, staffRoles, input), input, caller)
}

/** Records a query finds, counted one by one up to `most`. */
export async function countUpTo(db: Db, query: KeyQuery, most: number): Promise<number> {
  const { records } = await db
    .selectFrom(query.limit(most).as('some'))
    .select(({ fn }) => fn.countAll<number>().as('records'))
    .executeTakeFirstOrThrow()
  return records
}

/** How many records a search finds; beyond 10,000, only that. Refuses `not-found` for another area. */
export async function count({ ctx, input }: Act<typeof CountLedger>): Promise<LedgerCount> {
  const { db, caller } = ctx
  checkArea(caller, input)
  const records = await countUpTo(db, await found(db, caller, staffRoles, input), COUNT_MOST + 1)
  return { records: Math.min(records, COUNT_MOST), more: records > COUNT_MOST }
}
