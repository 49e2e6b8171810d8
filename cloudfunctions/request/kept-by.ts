import { sql, type Expression, type SqlBool } from 'kysely'
import type { Caller } from '@server/kit/caller'
import { withinScope } from '@server/kit/scope'

/** What `keeps` of the kit tells of one code, written into a query over a column of county codes. */
export const keptBy = (column: string, caller: Caller): Expression<SqlBool> =>
  sql<SqlBool>`case when ${sql.ref(column)} like '____00'
    then ${withinScope(column, caller, ['city'])} else ${withinScope(column, caller, ['county'])} end`
