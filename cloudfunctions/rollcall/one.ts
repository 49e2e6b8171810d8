import { staffRoles } from '@contract/account/roles'
import { refuse } from '@contract/refusal'
import type { OneRollCall, RollCallId } from '@contract/rollcall/schema'
import { serves } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { absentOf } from './absent-of'
import { findCall, repliesOf } from './queries'

/** One call with the replies within the caller's areas, and who was due there and absent. Refuses `not-found`. */
export async function one({ ctx, input }: Act<typeof RollCallId>): Promise<OneRollCall> {
  const { db, now, caller } = ctx
  const call = await findCall(db, caller, input.id)
  if (!call) throw refuse('not-found')
  return {
    call,
    replies: await repliesOf(db, caller, call.id),
    absent: await absentOf(db, caller, call),
    mayCancel: call.status === 'planned' && serves(caller, staffRoles, call.areaCode),
    asOf: now.toISOString(),
  }
}
