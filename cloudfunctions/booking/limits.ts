import { openStatuses } from '@contract/booking/labels'
import type { BookingPolicy } from '@contract/booking/policy'
import { whyNoMore } from '@contract/booking/rules'
import { refuse } from '@contract/refusal'
import type { KnownContext } from '@server/kit/procedure'

const DAY_MS = 86_400_000

/** Refuses `booking-enough` and `booking-paused`; the account is locked already. */
export async function keepWithinLimits(
  { db, caller, now }: KnownContext,
  policy: BookingPolicy,
  visit: boolean,
): Promise<void> {
  const own = db
    .selectFrom('booking')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('booked_by', '=', caller.accountId)
  const { count: toCome } = await own
    .where('status', 'in', openStatuses)
    .where((where) => where.or([where('ends_at', 'is', null), where('ends_at', '>', now.toISOString())]))
    .executeTakeFirstOrThrow()
  const { count: noShows } = await own
    .where('status', '=', 'no-show-client')
    // a word against it leaves it open what happened
    .where('client_word', 'is', null)
    .where('starts_at', '>', new Date(now.getTime() - policy.noShowDays * DAY_MS).toISOString())
    .executeTakeFirstOrThrow()
  const limit = whyNoMore({ toCome, noShows, helper: caller.helper !== undefined, visit }, policy)
  if (limit) throw refuse(limit)
}
