import { refuse } from '@contract/refusal'
import { whyNotReply } from '@contract/rollcall/rules'
import type { OwnReply, Reply } from '@contract/rollcall/schema'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { lockOwnReply } from './lock-own-reply'
import { findOwnReply } from './queries'
import { verifyReplyCode } from './verify-reply-code'

/**
 * Answers a roll call: one tap, and the code of the site where the call asks for it (A38). A code sent along where
 * none is asked is looked at all the same, and counts as proof.
 *
 * Refuses `not-found`, `roll-call-replied`, `roll-call-closed`, `roll-call-code`, and what `verifyReplyCode` refuses.
 */
export async function reply({ ctx, input }: Act<typeof Reply, PractitionerContext>): Promise<OwnReply> {
  const { db, now, caller } = ctx
  const asked = await lockOwnReply(ctx, input.id)
  const obstacle = whyNotReply(asked, now, input.code !== undefined)
  if (obstacle) throw refuse(obstacle)
  const codeKind = input.code ? await verifyReplyCode(ctx, asked, input.code) : null
  await db
    .updateTable('roll_call_reply')
    .set({ status: 'replied', replied_at: now.toISOString(), code_kind: codeKind })
    .where('id', '=', input.id)
    .execute()
  ctx.audit({
    act: 'roll-call-replied',
    subjectType: 'roll_call_reply',
    subjectId: input.id,
    areaCode: asked.areaCode,
    detail: { codeKind },
  })
  return (await findOwnReply(db, caller.accountId, input.id))!
}
