import { refuse } from '@contract/refusal'
import type { PractitionerContext } from '@server/kit/procedure'

/**
 * Locks a reply asked of the caller, and reads it with its call: a second tap waits here, and so does the job that
 * closes the call. Refuses `not-found` for another's.
 */
export async function lockOwnReply({ db, caller }: PractitionerContext, id: string) {
  const reply = await db
    .selectFrom('roll_call_reply')
    .innerJoin('roll_call', 'roll_call.id', 'roll_call_reply.roll_call_id')
    .where('roll_call_reply.id', '=', id)
    .where('roll_call_reply.practitioner_id', '=', caller.accountId)
    .select([
      'roll_call_reply.status',
      'roll_call_reply.shift_id as shiftId',
      'roll_call_reply.site_code as siteCode',
      'roll_call_reply.area_code as areaCode',
      'roll_call_reply.explain_by as explainBy',
      'roll_call.asks_code as asksCode',
      'roll_call.closes_at as closesAt',
    ])
    .forUpdate('roll_call_reply')
    .executeTakeFirst()
  if (!reply) throw refuse('not-found')
  return { ...reply, closesAt: reply.closesAt! }
}
