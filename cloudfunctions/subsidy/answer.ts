import { refuse } from '@contract/refusal'
import type { AnswerObjection, Statement } from '@contract/subsidy/schema'
import { confirmBy, lockStatementsOf, makeStatement } from '@server/kit/subsidy/make-statement'
import type { Act } from '@server/kit/procedure'
import { lockKeptOne } from './lock'
import { tellAnswered } from './messages'
import { getStatement } from './statement-of'
import { takeStep } from './take-step'

/**
 * The county answers an objection, and the statement is made anew: what was put right meanwhile (a make-up that was
 * approved) is in it when the person reads the answer.
 *
 * Refuses `not-found`, `own-statement`, `objection-answered`.
 */
export async function answer({ ctx, input }: Act<typeof AnswerObjection>): Promise<Statement> {
  const { db, now, caller } = ctx
  const objection = await db
    .selectFrom('subsidy_objection')
    .innerJoin('subsidy_statement', 'subsidy_statement.id', 'subsidy_objection.statement_id')
    .select(['statement_id', 'practitioner_id'])
    .where('subsidy_objection.id', '=', input.objectionId)
    .executeTakeFirst()
  if (!objection) throw refuse('not-found')
  // in the order in which a statement is made: the person first
  await lockStatementsOf(db, objection.practitioner_id)
  const statement = await lockKeptOne(ctx, objection.statement_id)
  if (statement.practitionerId === caller.accountId) throw refuse('own-statement')
  const { numUpdatedRows } = await db
    .updateTable('subsidy_objection')
    .set({ answer: input.answer, answered_by: caller.accountId, answered_at: now.toISOString() })
    .where('id', '=', input.objectionId)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  if (!numUpdatedRows) throw refuse('objection-answered')
  await takeStep(ctx, statement, 'answer', 'keeper', {
    note: input.answer,
    change: { confirm_by: await confirmBy(db, statement.countyCode, now) },
  })
  await makeStatement({ db, now, actorId: caller.accountId, quiet: true, audit: ctx.audit }, statement)
  await tellAnswered(db, statement, now)
  return getStatement(db, statement.id, now)
}
