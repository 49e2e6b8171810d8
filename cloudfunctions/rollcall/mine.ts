import type { OwnReplies } from '@contract/rollcall/schema'
import type { PractitionerContext } from '@server/kit/procedure'
import { repliesAskedOf, toOwnReply } from './queries'

/** Days an answered or judged call is still shown to its person. */
const SHOWN_DAYS = 30

/** Calls that wait for the caller's answer, explanation or verdict, and those of the last days; newest first. */
export async function mine({ ctx }: { ctx: PractitionerContext }): Promise<OwnReplies> {
  const { db, now, caller } = ctx
  const since = new Date(now.getTime() - SHOWN_DAYS * 86_400_000).toISOString()
  const rows = await repliesAskedOf(db, caller.accountId)
    .where(({ or, eb }) =>
      or([
        eb('reply.status', 'in', ['waiting', 'missed', 'explained']),
        eb('roll_call.fired_at', '>=', since),
      ]),
    )
    .orderBy('roll_call.fired_at', 'desc')
    .orderBy('reply.id')
    .execute()
  return { replies: rows.map(toOwnReply), asOf: now.toISOString() }
}
