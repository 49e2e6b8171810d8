import { makeUpArrow } from '@contract/duty/make-up'
import type { MakeUp, WithdrawMakeUp } from '@contract/duty/make-up-schema'
import { refuse } from '@contract/refusal'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { findOwnMakeUp, MAKE_UP } from './make-up-queries'

/** Takes back a make-up that nobody has decided yet. Refuses `not-found` for another's, `make-up-settled`. */
export async function withdrawMakeUp({
  ctx,
  input,
}: Act<typeof WithdrawMakeUp, PractitionerContext>): Promise<MakeUp> {
  const { db, caller } = ctx
  const row = await db
    .selectFrom('make_up')
    .select(['status', 'county_code'])
    .where('id', '=', input.id)
    .where('practitioner_id', '=', caller.accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  const arrow = makeUpArrow(row.status, 'withdraw', 'person')
  if (!arrow) throw refuse('make-up-settled')
  await db.updateTable('make_up').set({ status: arrow.to }).where('id', '=', input.id).execute()
  ctx.audit({
    act: 'make-up-withdrawn',
    subjectType: MAKE_UP,
    subjectId: input.id,
    areaCode: row.county_code,
  })
  return (await findOwnMakeUp(db, caller.accountId, input.id))!
}
