import { refuse } from '@contract/refusal'
import type { Statement, StatementId } from '@contract/subsidy/schema'
import type { Act } from '@server/kit/procedure'
import { statements } from './queries'
import { toStatement } from './statement-of'

/** One statement of the caller's own. Refuses `not-found` for another's. */
export async function myStatement({ ctx, input }: Act<typeof StatementId>): Promise<Statement> {
  const row = await statements(ctx.db)
    .where('subsidy_statement.id', '=', input.id)
    .where('subsidy_statement.practitioner_id', '=', ctx.caller.accountId)
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  return toStatement(ctx.db, row, ctx.now)
}
