import { refuse } from '@contract/refusal'
import type { SendBack, Statement } from '@contract/subsidy/schema'
import { confirmBy, lockStatementsOf, makeStatement } from '@server/kit/subsidy/make-statement'
import type { Act } from '@server/kit/procedure'
import { lockKeptOne } from './lock'
import { tellSentBack } from './messages'
import { getStatement } from './statement-of'
import { takeStep } from './take-step'

/**
 * Sends a confirmed or submitted statement back to be looked at again, and makes it anew. Once a later month has been
 * stated a difference belongs there, else the same duty could be put right in both.
 *
 * Refuses `not-found`, `own-statement`, `statement-moved`, `statement-later`.
 */
export async function sendBack({ ctx, input }: Act<typeof SendBack>): Promise<Statement> {
  const { db, now, caller } = ctx
  const whose = await db
    .selectFrom('subsidy_statement')
    .select('practitioner_id')
    .where('id', '=', input.id)
    .executeTakeFirst()
  if (!whose) throw refuse('not-found')
  await lockStatementsOf(db, whose.practitioner_id)
  const statement = await lockKeptOne(ctx, input.id)
  if (statement.practitionerId === caller.accountId) throw refuse('own-statement')
  const later = await db
    .selectFrom('subsidy_statement')
    .select('id')
    .where('practitioner_id', '=', statement.practitionerId)
    .where('county_code', '=', statement.countyCode)
    .where('month', '>', statement.month)
    .executeTakeFirst()
  if (later) throw refuse('statement-later')
  await takeStep(ctx, statement, 'send-back', 'keeper', {
    note: input.because,
    change: { prepared_by: null, confirm_by: await confirmBy(db, statement.countyCode, now) },
  })
  await makeStatement({ db, now, actorId: caller.accountId, quiet: true, audit: ctx.audit }, statement)
  await tellSentBack(db, statement, now)
  return getStatement(db, statement.id, now)
}
