import { refuse } from '@contract/refusal'
import { arrowOf, type StatementAct, type SubsidyActor } from '@contract/subsidy/workflow'
import type { KnownContext } from '@server/kit/procedure'
import { writeHistory } from '@server/kit/subsidy/history'
import type { StatementRow } from './queries'

interface Change {
  prepared_by?: string | null
  approved_by?: string | null
  confirm_by?: string
}

/**
 * Moves a locked statement along the table's arrow, with a line of its history and an audit row.
 *
 * Refuses `statement-moved` where the table has no such arrow.
 */
export async function takeStep(
  ctx: KnownContext,
  statement: Pick<StatementRow, 'id' | 'status' | 'countyCode' | 'month'>,
  act: StatementAct,
  actor: SubsidyActor,
  { note, change = {} }: { note?: string; change?: Change } = {},
): Promise<void> {
  const arrow = arrowOf(statement.status, act, actor)
  if (!arrow) throw refuse('statement-moved')
  await ctx.db
    .updateTable('subsidy_statement')
    .set({ status: arrow.to, ...change })
    .where('id', '=', statement.id)
    .execute()
  await writeHistory(ctx.db, ctx.now, {
    statementId: statement.id,
    act,
    from: statement.status,
    to: arrow.to,
    actorId: ctx.caller.accountId,
    byPerson: actor === 'person',
    ...(note !== undefined && { note }),
  })
  ctx.audit({
    act: `statement-${act}`,
    subjectType: 'subsidy_statement',
    subjectId: statement.id,
    areaCode: statement.countyCode,
    detail: { month: statement.month, from: statement.status, to: arrow.to },
  })
}
