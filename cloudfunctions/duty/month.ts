import type { Month, MonthInput } from '@contract/duty/schema'
import { addDays } from '@contract/time'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { shiftsOf, toShift } from './queries'

/** The caller's shifts of a calendar month, newest first; withdrawn ones too. */
export async function month({ ctx, input }: Act<typeof MonthInput, PractitionerContext>): Promise<Month> {
  const first = `${input.month}-01`
  const firstOfNext = `${addDays(first, 31).slice(0, 7)}-01`
  const rows = await shiftsOf(ctx.db, ctx.caller.accountId)
    .where('duty_shift.day', '>=', first)
    .where('duty_shift.day', '<', firstOfNext)
    .orderBy('duty_shift.starts_at', 'desc')
    .execute()
  return { shifts: rows.map(toShift) }
}
