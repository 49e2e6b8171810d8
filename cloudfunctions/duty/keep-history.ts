import type { HistoryReason } from '@contract/duty/labels'
import type { KnownContext } from '@server/kit/procedure'

/** Keeps a shift's attendance as it stands, before it is replaced. Its shift must be locked. */
export async function keepHistory(ctx: KnownContext, shiftId: string, because: HistoryReason): Promise<void> {
  const was = await ctx.db
    .selectFrom('attendance')
    .selectAll()
    .where('shift_id', '=', shiftId)
    .executeTakeFirstOrThrow()
  await ctx.db
    .insertInto('attendance_history')
    .values({
      shift_id: shiftId,
      because,
      was: JSON.stringify(was),
      replaced_by: ctx.caller.accountId,
      replaced_at: ctx.now.toISOString(),
    })
    .execute()
}
