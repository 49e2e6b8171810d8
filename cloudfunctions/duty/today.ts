import { whyNotCheckIn } from '@contract/duty/rules'
import type { DueShift, Today } from '@contract/duty/schema'
import { addDays, shanghaiDate } from '@contract/time'
import type { PractitionerContext } from '@server/kit/procedure'
import { shiftsOf, toDueShift } from './queries'

/** What concerns the caller today, and the next shift after that. */
export async function today({ ctx }: { ctx: PractitionerContext }): Promise<Today> {
  const { db, now, caller } = ctx
  const day = shanghaiDate(now)
  const own = shiftsOf(db, caller.accountId)

  const isForNow = (shift: DueShift) =>
    shift.day === day ||
    shift.status === 'checked-in' ||
    whyNotCheckIn({ ...shift, checkedInAt: null }, now, shift.policy) === undefined

  // a night shift belongs to the day before, and one just past midnight opens this evening
  const near = await own
    .where((where) =>
      where.or([
        where.between('duty_shift.day', addDays(day, -1), addDays(day, 1)),
        where('duty_shift.status', '=', 'checked-in'),
      ]),
    )
    .orderBy('duty_shift.starts_at')
    .execute()
  const shifts = (await Promise.all(near.map((row) => toDueShift(db, row)))).filter(isForNow)

  const next = await own
    .where('duty_shift.status', '=', 'published')
    .where('duty_shift.starts_at', '>', now.toISOString())
    .$if(shifts.length > 0, (rows) =>
      rows.where(
        'duty_shift.id',
        'not in',
        shifts.map(({ id }) => id),
      ),
    )
    .orderBy('duty_shift.starts_at')
    .limit(1)
    .executeTakeFirst()

  return { shifts, next: next ? await toDueShift(db, next) : null, asOf: now.toISOString() }
}
