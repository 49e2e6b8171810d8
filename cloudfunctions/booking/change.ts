import type { BookingTicket, MoveBooking, MyBooking, OnBooking, SayOfBooking } from '@contract/booking/schema'
import type { SlotWay } from '@contract/booking/labels'
import { refuse } from '@contract/refusal'
import { takeStep } from '@server/kit/bookings/acts'
import { openPerson } from '@server/kit/bookings/person'
import { notify } from '@server/kit/messages/notify'
import { adviserBookingLink } from '@contract/booking/links'
import { whenText } from '@server/kit/bookings/tell'
import { issueRatingTicket } from '@server/kit/ledger/new-ticket'
import { lockAccount } from '@server/kit/lock-account'
import type { Act, KnownContext } from '@server/kit/procedure'
import { take } from './book'
import { getOwn, lockOwn } from './own'
import { requireStep, type BookingRow } from './queries'
import { forClient, mayRate } from './view'

/** Who is on the way to a home hears that nobody waits there. */
async function tellVisitor({ db, now }: KnownContext, { id, way, practitioner_id, starts_at }: BookingRow) {
  if (way !== 'home-visit' || practitioner_id === null || starts_at === null) return
  await notify(
    db,
    {
      accountId: practitioner_id,
      kind: 'booking-dropped',
      title: '一次上门取消了',
      body: `${whenText(starts_at)}的上门，对方取消了，不用去了。`,
      link: adviserBookingLink(id),
    },
    now,
  )
}

/** Gives a booking up before it begins. Refuses `not-found`, `booking-moved-on`, `booking-over`. */
export async function cancel({ ctx, input }: Act<typeof OnBooking>): Promise<MyBooking> {
  const row = await lockOwn(ctx, input.id)
  await takeStep(ctx, row, 'cancel', await requireStep(ctx, row, 'cancel', 'client'))
  await tellVisitor(ctx, row)
  return forClient(ctx, await getOwn(ctx, row.id))
}

/**
 * Takes another time at the same site in place of this one, which is given back first; when the other time is gone,
 * this one stays. Refuses as `cancel` and as `take` do.
 *
 * @returns the new booking
 */
export async function move({ ctx, input }: Act<typeof MoveBooking>): Promise<MyBooking> {
  await lockAccount(ctx)
  const row = await lockOwn(ctx, input.id)
  await takeStep(ctx, row, 'move', await requireStep(ctx, row, 'move', 'client'))
  const id = await take(ctx, {
    // a home visit has no slot to be moved: the table's own word
    way: row.way as SlotWay,
    siteCode: row.site_code,
    startsAt: input.startsAt,
    askedFor: row.asked_for,
    safeMode: row.safe_mode,
    person: openPerson(ctx.service.keyring, row),
    limited: false,
  })
  await ctx.db.updateTable('booking').set({ moved_to: id }).where('id', '=', row.id).execute()
  return forClient(ctx, await getOwn(ctx, id))
}

/** The person's own word on how it was, kept beside the adviser's. Refuses as `cancel` does, and `booking-not-yet`. */
export async function say({ ctx, input }: Act<typeof SayOfBooking>): Promise<MyBooking> {
  const { word } = input
  const row = await lockOwn(ctx, input.id)
  await takeStep(ctx, row, word, await requireStep(ctx, row, word, 'client'), {
    client_word: word,
    client_word_at: ctx.now.toISOString(),
  })
  return forClient(ctx, await getOwn(ctx, row.id))
}

/**
 * A ticket to rate the record that came of it with, on the phone it was booked from (A50). Refuses `not-found` where
 * there is none and to a helper, who rates for nobody, and `already-rated`.
 */
export async function rate({ ctx, input }: Act<typeof OnBooking>): Promise<BookingTicket> {
  const row = await lockOwn(ctx, input.id)
  if (!row.record_id || !mayRate(ctx, { ...row, rated_at: null })) throw refuse('not-found')
  if (!mayRate(ctx, row)) throw refuse('already-rated')
  ctx.audit({
    act: 'issue-rating-ticket',
    subjectType: 'consultation',
    subjectId: row.record_id,
    areaCode: row.area_code,
    detail: { bookingId: row.id },
  })
  const { ticket } = await issueRatingTicket(ctx.db, row.record_id, ctx.now)
  return { ticket }
}
