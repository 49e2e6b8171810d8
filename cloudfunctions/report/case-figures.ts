import { sql } from 'kysely'
import { takenOn } from '@contract/aid/statuses'
import type {
  CaseFigures,
  CaseFigureRows,
  CaseFigureRowsInput,
  CaseFiguresInput,
} from '@contract/report/case-figures'
import type { FigureName } from '@contract/closing/labels'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'

const PAGE = 50

/** Day of the decision to grant; of a notice (法援法 36), the day it came. */
const acceptedOn = sql<string>`(case aid_application.source
  when 'notice' then (aid_application.submitted_at at time zone 'Asia/Shanghai')::date
  else (select max((decided_at at time zone 'Asia/Shanghai')::date) from aid_decision
    where application_id = aid_application.id and act = 'grant') end)`

/** Day it ended: of a termination the day it was decided, whatever day its file is closed on; null while it goes on. */
const closedOn = sql<string | null>`(case
  when aid_application.status = 'terminated' or aid_application.closing_basis = 'termination'
    then (select max((decided_at at time zone 'Asia/Shanghai')::date) from case_termination
      where application_id = aid_application.id)
  when aid_application.status in ('closed', 'filed', 'returned', 'archived', 'paid')
    then aid_application.closed_on end)`

/** Cases of the caller's areas, each with the day it was taken on and the day it ended. */
const cases = (db: Db, caller: Caller) =>
  db
    .selectFrom((query) =>
      query
        .selectFrom('aid_application')
        .innerJoin('area', 'area.code', 'aid_application.county_code')
        .where(withinScope('county_code', caller, overseerRoles))
        .where('status', 'in', takenOn)
        .select([
          'aid_application.id',
          'aid_application.number',
          'aid_form',
          'status',
          'area.name as county_name',
          acceptedOn.as('accepted_on'),
          closedOn.as('closed_on'),
        ])
        .as('it'),
    )
    .where('accepted_on', 'is not', null)

interface Period {
  from: string
  to: string
}

/** Which cases a figure counts, in words `figureMeanings`. */
const counted = (what: FigureName, { from, to }: Period) =>
  ({
    accepted: sql<boolean>`accepted_on between ${from}::date and ${to}::date`,
    handled: sql<boolean>`accepted_on <= ${to}::date and (closed_on is null or closed_on >= ${from}::date)`,
    closed: sql<boolean>`closed_on between ${from}::date and ${to}::date`,
  })[what]

/** Names of the areas the caller looks after. */
const areaName = ({ grants }: Caller): string =>
  [
    ...new Set(
      grants
        .filter(({ role }) => (overseerRoles as readonly string[]).includes(role))
        .map((grant) => grant.areaName),
    ),
  ].join('、')

/**
 * 受理, 办理 and 办结 of a period, which are three counts and never one: what is handled is what was open when it began
 * and what was taken on in it, and what is not closed in it stays open.
 */
export async function caseFigures({ ctx, input }: Act<typeof CaseFiguresInput>): Promise<CaseFigures> {
  const { db, caller, now } = ctx
  const count = (what: FigureName) => sql<number>`count(*) filter (where ${counted(what, input)})::int`
  const row = await cases(db, caller)
    .select([
      count('accepted').as('accepted'),
      count('handled').as('handled'),
      count('closed').as('closed'),
      sql<number>`count(*) filter (where ${counted('handled', input)}
        and (closed_on is null or closed_on > ${input.to}::date))::int`.as('open'),
    ])
    .executeTakeFirstOrThrow()
  return { ...input, ...row, areaName: areaName(caller), asOf: now.toISOString() }
}

/** The cases behind a figure, the newest taken on first. */
export async function caseFigureRows({
  ctx,
  input,
}: Act<typeof CaseFigureRowsInput>): Promise<CaseFigureRows> {
  const { what, after } = input
  const rows = await cases(ctx.db, ctx.caller)
    .selectAll()
    .where(counted(what, input))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(accepted_on, id) < (${after!.on}::date, ${after!.id}::uuid)`),
    )
    .orderBy('accepted_on', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
  return {
    rows: rows.slice(0, PAGE).map((row) => ({
      id: row.id,
      number: row.number!,
      countyName: row.county_name,
      aidForm: row.aid_form!,
      status: row.status,
      acceptedOn: row.accepted_on,
      closedOn: row.closed_on,
    })),
    more: rows.length > PAGE,
  }
}
