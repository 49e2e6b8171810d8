import { randomUUID } from 'node:crypto'
import { refuse } from '@contract/refusal'
import type { ObjectTo, Statement } from '@contract/subsidy/schema'
import type { Act } from '@server/kit/procedure'
import { lockOwn } from './lock'
import { tellKeepersObjected } from './messages'
import { getStatement } from './statement-of'
import { takeStep } from './take-step'

/**
 * The person says what is wrong with a line, or with the statement as a whole. It stays a draft until the county has
 * answered.
 *
 * Refuses `not-found`, `statement-moved`, and `objection-made` while one about the same thing is open.
 */
export async function object({ ctx, input }: Act<typeof ObjectTo>): Promise<Statement> {
  const { db, now } = ctx
  const statement = await lockOwn(ctx, input.id)
  if (input.lineId && !(await isLineOf(ctx.db, statement.id, input.lineId))) throw refuse('not-found')
  const added = await db
    .insertInto('subsidy_objection')
    .values({
      id: randomUUID(),
      statement_id: statement.id,
      line_id: input.lineId,
      words: input.words,
      made_at: now.toISOString(),
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) throw refuse('objection-made')
  await takeStep(ctx, statement, 'object', 'person', { note: input.words })
  await tellKeepersObjected(db, statement, now)
  return getStatement(db, statement.id, now)
}

const isLineOf = async (db: Parameters<typeof getStatement>[0], statementId: string, lineId: string) =>
  (await db
    .selectFrom('subsidy_line')
    .select('id')
    .where('id', '=', lineId)
    .where('statement_id', '=', statementId)
    .executeTakeFirst()) !== undefined
