import { sql } from 'kysely'
import type { CaseFiles, FilesInput } from '@contract/closing/schema'
import { clocksOf } from '@server/kit/aid/clocks'
import { received } from '@server/kit/aid/rows'
import type { Act } from '@server/kit/procedure'
import { fileClocks, stageOf } from './queries'

const LENGTH = 200

/** Times a file came back. */
const returns = sql<number>`(select count(*)::int from case_filing
  where application_id = aid_application.id and returned_at is not null)`

/**
 * Files of the caller's counties, the first due first: those to be reviewed, those given back, or those their lawyers
 * still owe.
 */
export async function files({ ctx, input }: Act<typeof FilesInput>): Promise<CaseFiles> {
  const { db, caller, now } = ctx
  const rows = await received(db, caller)
    .innerJoin('account as handler', 'handler.id', 'aid_application.handler_id')
    .select(['handler.name as handler_name', returns.as('returns')])
    .where('status', 'in', input.state === 'awaited' ? ['closed', 'terminated'] : [input.state])
    .$if(input.state === 'awaited', (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('aid_clock')
            .select('aid_clock.id')
            .whereRef('aid_clock.application_id', '=', 'aid_application.id')
            .where('what', '=', 'closing-papers')
            .where('ended_at', 'is', null),
        ),
      ),
    )
    .orderBy(
      sql`(select min(due_on) from aid_clock where application_id = aid_application.id
        and what in ('closing-papers', 'closing-review', 'correction') and ended_at is null) nulls last`,
    )
    .orderBy('aid_application.id')
    .limit(LENGTH)
    .execute()
  const clocks = await clocksOf(
    db,
    rows.map(({ id }) => id),
  )
  return {
    rows: await Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        number: row.number!,
        countyName: row.county_name!,
        status: row.status,
        aidForm: row.aid_form!,
        matterType: row.matter_type!,
        stage: (await stageOf(db, row)).stage,
        handlerName: row.handler_name,
        closedOn: row.closed_on,
        dueOn: clocks.get(row.id)?.find(({ what }) => fileClocks.includes(what))?.dueOn ?? null,
        returns: row.returns,
      })),
    ),
    asOf: now.toISOString(),
  }
}
