import { sql, type Expression, type SqlBool } from 'kysely'
import type { Role } from '@contract/account/roles'
import { scopePatterns, type Caller } from './caller'

/**
 * Rows whose area lies below what the caller serves in one of the roles. Written into the query, so that what is
 * not theirs is not found rather than found and refused.
 */
export const withinScope = (column: string, caller: Caller, roles: readonly Role[]): Expression<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} like any (${scopePatterns(caller, roles)}::text[])`
