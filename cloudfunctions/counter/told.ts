import { isInDanger } from '@contract/aid/rules'
import { isTold, waysFor } from '@contract/counter/rules'
import type { Told, ToTellList } from '@contract/counter/schema'
import { refuse } from '@contract/refusal'
import { lockAtCounter } from '@server/kit/aid/at-counter'
import type { CollectorContext } from '@server/kit/collector'
import type { Act } from '@server/kit/procedure'
import { mustBeToTell, toTellOf } from './to-tell'

/**
 * Records that the person was told, and how, of everything up to what the caller saw; or that they were not reached,
 * which leaves it to be told. Refuses `not-in-this-state` when a colleague has told it or another county has the case, `bad-input` on `how` where the
 * person may be looked for and somebody else or a letter would have told them, and what `lockAtCounter` refuses.
 */
export async function told({ ctx, input }: Act<typeof Told, CollectorContext>): Promise<ToTellList> {
  const { db, caller, now } = ctx
  const row = await lockAtCounter(ctx, input.id)
  await mustBeToTell(ctx, row.id)
  if (!waysFor(isInDanger(row.circumstance)).includes(input.how))
    throw refuse('bad-input', { how: '为了他的安全，只能当面或者打电话告诉本人' })
  const open = await db
    .selectFrom('aid_to_tell')
    .select('id')
    .where('application_id', '=', row.id)
    .where('telling_id', 'is', null)
    .where('id', '<=', input.upTo)
    .execute()
  if (open.length === 0) throw refuse('not-in-this-state')
  const { id } = await db
    .insertInto('aid_telling')
    .values({
      application_id: row.id,
      how: input.how,
      teller_id: caller.accountId,
      told_at: now.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (isTold(input.how))
    await db
      .updateTable('aid_to_tell')
      .set({ telling_id: id })
      .where(
        'id',
        'in',
        open.map((one) => one.id),
      )
      .execute()
  ctx.audit({
    act: isTold(input.how) ? 'told-by-voice' : 'not-reached',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { how: input.how, notices: open.length },
  })
  return toTellOf(ctx)
}
