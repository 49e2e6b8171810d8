import { sql, type SqlBool } from 'kysely'
import type { Tellings } from '@contract/counter/schema'
import { receivedAtCounter } from '@server/kit/aid/at-counter'
import { casesWithStake } from '@server/kit/aid/stake'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'

const LENGTH = 100

/** The county of the counter that took it in has the case still. */
const stillThere = sql<SqlBool>`aid_collection.area_code like aid_application.county_code || '%'`

/** The newest tries of the caller's counter or centre to tell somebody, each with who, when, how and of what. */
export async function tellings({ ctx: { db, caller, now } }: Act<undefined>): Promise<Tellings> {
  const found = await receivedAtCounter(db, caller)
    .innerJoin('aid_telling', 'aid_telling.application_id', 'aid_application.id')
    .innerJoin('account', 'account.id', 'teller_id')
    .where(({ or }) => or([stillThere, withinScope('aid_application.county_code', caller, ['county'])]))
    .where('aid_application.id', 'not in', casesWithStake(db, caller.accountId))
    .clearSelect()
    .select(['aid_telling.id', 'number', 'how', 'account.name as tellerName', 'told_at as at'])
    .orderBy('told_at', 'desc')
    .orderBy('aid_telling.id')
    .limit(LENGTH)
    .execute()
  const ids = found.map(({ id }) => id)
  const said =
    ids.length > 0
      ? await db
          .selectFrom('aid_to_tell')
          .select(['telling_id', 'title'])
          .where('telling_id', 'in', ids)
          .orderBy('id')
          .execute()
      : []
  const rows = found.map((row) => ({
    ...row,
    number: row.number!,
    titles: said.filter((one) => one.telling_id === row.id).map(({ title }) => title),
  }))
  return { rows, asOf: now.toISOString() }
}
