import { sql } from 'kysely'
import { openStatuses } from '@contract/booking/labels'
import {
  OFFICE_ROWS,
  type BookingList,
  type BookingListInput,
  type BookingPart,
} from '@contract/booking/schema'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { staffRoles } from '@contract/account/roles'
import { bookings, policies } from './queries'
import { forOffice } from './view'

const at = sql<string>`coalesce(booking.starts_at, booking.booked_at)`

/** Rows of one part of the list: visits without an answer, what is to come, what is over. */
function ofPart({ db, caller, now }: KnownContext, part: BookingPart) {
  const present = now.toISOString()
  const rows = bookings(db)
    .select(at.as('at'))
    .where(withinScope('booking.area_code', caller, staffRoles))
  if (part === 'visits')
    return rows.where('booking.way', '=', 'home-visit').where('booking.status', '=', 'booked')
  if (part === 'coming')
    return rows.where('booking.status', 'in', openStatuses).where('booking.ends_at', '>=', present)
  return rows.where((where) =>
    where.or([where('booking.status', 'not in', openStatuses), where('booking.ends_at', '<', present)]),
  )
}

/** Bookings at the sites the caller serves, masked: the nearest first, what is over the newest first. */
export async function list({ ctx, input }: Act<typeof BookingListInput>): Promise<BookingList> {
  const { part, after } = input
  const backwards = part === 'past'
  const rows = await ofPart(ctx, part)
    .$if(after !== undefined, (some) =>
      some.where(
        backwards
          ? sql<boolean>`(${at}, booking.id) < (${after!.at}::timestamptz, ${after!.id}::uuid)`
          : sql<boolean>`(${at}, booking.id) > (${after!.at}::timestamptz, ${after!.id}::uuid)`,
      ),
    )
    .orderBy('at', backwards ? 'desc' : 'asc')
    .orderBy('booking.id', backwards ? 'desc' : 'asc')
    .limit(OFFICE_ROWS + 1)
    .execute()
  const rules = policies(ctx)
  return {
    rows: await Promise.all(rows.slice(0, OFFICE_ROWS).map((row) => forOffice(ctx, row, rules))),
    more: rows.length > OFFICE_ROWS,
    asOf: ctx.now.toISOString(),
  }
}
