import { sql, type Expression, type SqlBool } from 'kysely'
import { areaLevel, countyOf } from '@contract/area'
import type { Caller } from '@server/kit/caller'
import { serves } from '@server/kit/caller'
import { withinScope } from '@server/kit/scope'

/** Whose word counts on changes at an area: its county's; the city's at its own centre alone. */
export const decidesFor = (caller: Caller, areaCode: string): boolean =>
  serves(caller, [areaLevel(countyOf(areaCode)) === 'city' ? 'city' : 'county'], areaCode)

/** The same, written into a query over a column of area codes. */
export const decidedBy = (column: string, caller: Caller): Expression<SqlBool> =>
  sql<SqlBool>`case when ${sql.ref(column)} ~ '^\\d{4}00$'
    then ${withinScope(column, caller, ['city'])} else ${withinScope(column, caller, ['county'])} end`
