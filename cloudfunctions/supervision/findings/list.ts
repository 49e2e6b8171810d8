import {
  FINDING_ROWS,
  type CircularPaper,
  type FindingList,
  type FindingListInput,
  type FindingListItem,
  type MyFindings,
} from '@contract/supervision/schema'
import { findingStatuses } from '@contract/supervision/workflow'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { overseerRoles } from '@server/kit/overseer'
import { circularsOf, findings, type FindingRow } from './queries'

const done = ['final', 'dropped'] as const
const open = findingStatuses.filter((status) => !(done as readonly string[]).includes(status))

const itemOf = (row: FindingRow): FindingListItem => ({
  id: row.id,
  personName: row.person_name,
  siteName: row.site_name,
  countyName: row.county_name,
  source: row.source,
  violation: row.violation,
  filedAt: row.filed_at,
  status: row.status,
  dueOn: row.due_on,
})

/** Findings of the counties the caller serves, newest first, with how many stand in each status. */
export async function list({ ctx, input }: Act<typeof FindingListInput>): Promise<FindingList> {
  const { db, caller, now } = ctx
  const served = withinScope('finding.county_code', caller, overseerRoles)
  const counted = await db
    .selectFrom('finding')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .where(served)
    .groupBy('status')
    .execute()
  const rows = await findings(db)
    .where(served)
    .where(
      'finding.status',
      'in',
      input.status ? [input.status] : [...(input.state === 'open' ? open : done)],
    )
    .$if(input.after !== undefined, (rows) =>
      rows.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('finding.filed_at', 'finding.id'), '<', tuple(input.after!.filedAt, input.after!.id)),
      ),
    )
    .orderBy('finding.filed_at', 'desc')
    .orderBy('finding.id', 'desc')
    .limit(FINDING_ROWS)
    .execute()
  const last = rows.length === FINDING_ROWS ? rows[rows.length - 1] : undefined
  const counts = Object.fromEntries(
    findingStatuses.map((status) => [status, counted.find((row) => row.status === status)?.count ?? 0]),
  ) as FindingList['counts']
  return {
    rows: rows.map(itemOf),
    counts,
    next: last ? { filedAt: last.filed_at, id: last.id } : null,
    asOf: now.toISOString(),
  }
}

/** Findings about the caller, newest first; whoever the register does not know has none. */
export async function mine({ ctx }: { ctx: KnownContext }): Promise<MyFindings> {
  const rows = await findings(ctx.db)
    .where('finding.practitioner_id', '=', ctx.caller.accountId)
    .orderBy('finding.filed_at', 'desc')
    .orderBy('finding.id')
    .limit(FINDING_ROWS)
    .execute()
  return {
    rows: rows.map((row) => {
      const { personName: _person, countyName: _county, ...item } = itemOf(row)
      return item
    }),
    asOf: ctx.now.toISOString(),
  }
}

/** Circulars of the counties the caller serves, newest first. */
export const circulars = ({ ctx }: { ctx: KnownContext }): Promise<CircularPaper[]> =>
  circularsOf(ctx.db)
    .where(withinScope('county_code', ctx.caller, overseerRoles))
    .orderBy('published_at', 'desc')
    .limit(FINDING_ROWS)
    .execute()
