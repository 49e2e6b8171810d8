import { bookingSettings } from '@contract/booking/settings'
import { randomUUID } from 'node:crypto'
import { isOpenNow } from '@contract/booking/slots'
import type { AskedFor, SlotWay } from '@contract/booking/labels'
import type { Book, MyBooking } from '@contract/booking/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { sealPerson, type BookedPerson } from '@server/kit/bookings/person'
import { findPlace } from '@server/kit/bookings/place'
import { writeStep } from '@server/kit/bookings/step'
import { tellClient, whatText, whenText } from '@server/kit/bookings/tell'
import { lockAccount } from '@server/kit/lock-account'
import type { Act, KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { isViolationOf } from '@server/kit/violation'
import { keepWithinLimits } from './limits'
import { bookings } from './queries'
import { findBookableSite } from './sites'
import { forClient } from './view'

interface Taking {
  way: SlotWay
  siteCode: string
  startsAt: string
  askedFor: AskedFor
  safeMode: boolean
  person: BookedPerson
  /** Left unasked for one that takes the place of another. */
  limited: boolean
}

/**
 * Takes a place for the caller, who is locked already. Refuses `not-found` (site), `slot-gone`, `booked-then`,
 * `booking-enough`, `booking-paused`.
 *
 * @returns the new booking's id
 */
export async function take(ctx: KnownContext, taking: Taking): Promise<string> {
  const { db, now, caller, service } = ctx
  const site = await findBookableSite(db, taking.siteCode)
  if (!site) throw refuse('not-found')
  const policy = await readSetting(db, bookingSettings, 'booking.policy', site.area_code, shanghaiDate(now))
  if (taking.limited) await keepWithinLimits(ctx, policy, false)
  const found = await findPlace(db, site.code, taking.startsAt, policy)
  if (!found || !isOpenNow(found, now, policy)) throw refuse('slot-gone')
  const id = randomUUID()
  try {
    await db
      .insertInto('booking')
      .values({
        id,
        way: taking.way,
        status: 'booked',
        site_code: site.code,
        area_code: site.area_code,
        shift_id: found.shiftId,
        place: found.place,
        starts_at: found.startsAt,
        ends_at: found.endsAt,
        booked_by: caller.accountId,
        asked_for: taking.askedFor,
        person_sealed: sealPerson(service.keyring, id, taking.person),
        safe_mode: taking.safeMode,
        booked_at: now.toISOString(),
        due_on: null,
      })
      .execute()
  } catch (error) {
    if (isViolationOf(error, 'booking_self_once')) throw refuse('booked-then')
    throw error
  }
  await writeStep(db, { id, act: 'book', from: null, to: 'booked', actorId: caller.accountId }, now)
  ctx.audit({
    act: 'booking-book',
    subjectType: 'booking',
    subjectId: id,
    areaCode: site.area_code,
    detail: { way: taking.way, askedFor: taking.askedFor },
  })
  await tellClient(
    db,
    { id, booked_by: caller.accountId, safe_mode: taking.safeMode },
    {
      kind: 'booking-made',
      title: '已经给您约好',
      body: `${whenText(found.startsAt)}，${site.name}。${whatText[taking.way]}。`,
    },
    now,
  )
  return id
}

/** Books a slot at a site, or a call at that time. Refuses as `take` does. */
export async function book({ ctx, input }: Act<typeof Book>): Promise<MyBooking> {
  await lockAccount(ctx)
  const { way, siteCode, startsAt, askedFor, safeMode = false, name, phone, note } = input
  const id = await take(ctx, {
    way,
    siteCode,
    startsAt,
    askedFor,
    safeMode,
    person: { name, phone, note },
    limited: true,
  })
  return forClient(ctx, await bookings(ctx.db).where('booking.id', '=', id).executeTakeFirstOrThrow())
}
