import { refuse } from '@contract/refusal'
import { whyNotExplain } from '@contract/rollcall/rules'
import type { Explain, OwnReply } from '@contract/rollcall/schema'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { lockOwnReply } from './lock-own-reply'
import { findOwnReply } from './queries'

/**
 * Says why a call was not answered, once, until the end of the term's last day.
 *
 * Refuses `not-found`, `roll-call-settled`, `roll-call-explain-late`.
 */
export async function explain({ ctx, input }: Act<typeof Explain, PractitionerContext>): Promise<OwnReply> {
  const { db, now, caller } = ctx
  const asked = await lockOwnReply(ctx, input.id)
  const obstacle = whyNotExplain(asked, now)
  if (obstacle) throw refuse(obstacle)
  await db
    .updateTable('roll_call_reply')
    .set({ status: 'explained', explanation: input.explanation, explained_at: now.toISOString() })
    .where('id', '=', input.id)
    .execute()
  ctx.audit({
    act: 'roll-call-explained',
    subjectType: 'roll_call_reply',
    subjectId: input.id,
    areaCode: asked.areaCode,
  })
  return (await findOwnReply(db, caller.accountId, input.id))!
}
