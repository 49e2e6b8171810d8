import type { Monitors, MonitorsInput } from '@contract/quality/schema'
import { firstDayOf, monthAfter } from '@contract/subsidy/payment'
import { casesWithStake } from '@server/kit/aid/stake'
import { overseerRoles } from '@server/kit/overseer'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'

const PAGE = 30

const within = ({ db, caller }: KnownContext, { month, kind, handler }: Act<typeof MonitorsInput>['input']) =>
  db
    .selectFrom('case_monitor')
    .where(withinScope('case_monitor.county_code', caller, overseerRoles))
    // what people said of somebody is not theirs to read, not even in points
    .where('case_monitor.application_id', 'not in', casesWithStake(db, caller.accountId))
    .$if(month !== undefined, (query) =>
      query.where('done_on', '>=', firstDayOf(month!)).where('done_on', '<', firstDayOf(monthAfter(month!))),
    )
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(handler !== undefined, (query) => query.where('case_monitor.handler_id', '=', handler!))

/**
 * Looks taken at cases of the caller's counties, newest first, by month, way and lawyer, with their figures; none at a
 * case the caller is bound up with.
 */
export async function monitors({ ctx, input }: Act<typeof MonitorsInput>): Promise<Monitors> {
  const rows = await within(ctx, input)
    .innerJoin('aid_application', 'aid_application.id', 'case_monitor.application_id')
    .innerJoin('area', 'area.code', 'case_monitor.county_code')
    .innerJoin('account as looker', 'looker.id', 'case_monitor.by_id')
    .innerJoin('account as handler', 'handler.id', 'case_monitor.handler_id')
    .select([
      'case_monitor.id',
      'application_id as applicationId',
      'aid_application.number',
      'area.name as countyName',
      'kind',
      'done_on as doneOn',
      'looker.name as byName',
      'case_monitor.handler_id as handlerId',
      'handler.name as handlerName',
      'score',
      'mismatch_sealed',
      'finding_id',
    ])
    .$if(input.before !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('done_on', 'case_monitor.id'), '<', tuple(input.before!.on, input.before!.id)),
      ),
    )
    .orderBy('done_on', 'desc')
    .orderBy('case_monitor.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const figures = await within(ctx, input)
    .select(({ fn }) => ['kind', fn.countAll<number>().as('records'), fn.sum<number>('score').as('points')])
    .groupBy('kind')
    .orderBy('kind')
    .execute()
  return {
    rows: rows.slice(0, PAGE).map(({ mismatch_sealed, finding_id, number, ...row }) => ({
      ...row,
      number: number!,
      mismatch: mismatch_sealed !== null,
      serious: finding_id !== null,
    })),
    more: rows.length > PAGE,
    figures: figures.map(({ kind, records, points }) => ({
      kind,
      records: Number(records),
      points: Number(points),
    })),
  }
}
