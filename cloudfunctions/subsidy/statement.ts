import { refuse } from '@contract/refusal'
import type { Statement, StatementId } from '@contract/subsidy/schema'
import type { Act } from '@server/kit/procedure'
import { sees } from '@server/kit/keeping'
import { statements } from './queries'
import { toStatement } from './statement-of'

/** One statement of a county the caller serves. Refuses `not-found` for any other. */
export async function statement({ ctx, input }: Act<typeof StatementId>): Promise<Statement> {
  const row = await statements(ctx.db).where('subsidy_statement.id', '=', input.id).executeTakeFirst()
  if (!row || !sees(ctx.caller, row.countyCode)) throw refuse('not-found')
  return toStatement(ctx.db, row, ctx.now)
}
