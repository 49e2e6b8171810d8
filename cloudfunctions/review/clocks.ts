import { sql } from 'kysely'
import { addDays, shanghaiDate } from '@contract/time'
import { clockStates, dutyClocks, NEAR_DAYS, type ClockState } from '@contract/review/reminders'
import type { Clocks, ClocksInput } from '@contract/review/schema'
import { overseerRoles } from '@server/kit/overseer'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'

/** Rows of one look; the page says so when it is reached. */
const LENGTH = 300

/** How a clock stands today: the same as `clockState`. */
const stateOf = (today: string) => sql<ClockState>`case when paused_on is not null then 'paused'
  when due_on < ${today}::date then 'over'
  when due_on <= ${addDays(today, NEAR_DAYS)}::date then 'near' else 'running' end`

/**
 * Clocks that run in the caller's counties. The time to object is the applicant's own and not among them, unless it
 * waits for the county to serve its decision.
 */
const running = ({ db, caller }: KnownContext, what: Act<typeof ClocksInput>['input']['what']) =>
  db
    .selectFrom('aid_clock')
    .innerJoin('aid_application', 'aid_application.id', 'aid_clock.application_id')
    .where(withinScope('county_code', caller, overseerRoles))
    .where('ended_at', 'is', null)
    .where(({ or, and, eb }) =>
      or([
        eb('what', 'in', dutyClocks),
        and([eb('what', '=', 'objection'), eb('paused_on', 'is not', null)]),
      ]),
    )
    .$if(what !== undefined, (rows) => rows.where('what', '=', what!))

/** Clocks past their last day, near it, far from it, or standing still, the first to run out first. */
export async function clocks({ ctx, input }: Act<typeof ClocksInput>): Promise<Clocks> {
  const state = stateOf(shanghaiDate(ctx.now))
  const counted = await running(ctx, input.what)
    .select(({ fn }) => [state.as('state'), fn.countAll<number>().as('count')])
    .groupBy(sql`1`)
    .execute()
  const rows = await running(ctx, input.what)
    .innerJoin('area', 'area.code', 'county_code')
    .leftJoin('account', 'account.id', 'handler_id')
    .select([
      'application_id as applicationId',
      sql<string>`number`.as('number'),
      'area.name as countyName',
      'status',
      'account.name as handlerName',
      'what',
      'started_on as startedOn',
      'due_on as dueOn',
    ])
    .where(state, '=', input.state)
    .orderBy('due_on')
    .orderBy('aid_clock.id')
    .limit(LENGTH)
    .execute()
  const counts = Object.fromEntries(
    clockStates.map((one) => [one, Number(counted.find((row) => row.state === one)?.count ?? 0)]),
  ) as Clocks['counts']
  return { rows, counts, asOf: ctx.now.toISOString() }
}
