import { bookingSettings } from '@contract/booking/settings'
import { bookingWindow, freePlace, isOpenNow, slotsOf } from '@contract/booking/slots'
import type { Slots, SlotsInput } from '@contract/booking/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { heldPlaces, shiftsAt } from '@server/kit/bookings/place'
import type { Act, Context } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { findBookableSite } from './sites'

/** What may be booked at a site, to anybody. Refuses `not-found` for a site not in use. */
export async function slots({ ctx, input }: Act<typeof SlotsInput, Context>): Promise<Slots> {
  const { db, now } = ctx
  const site = await findBookableSite(db, input.siteCode)
  if (!site) throw refuse('not-found')
  const policy = await readSetting(db, bookingSettings, 'booking.policy', site.area_code, shanghaiDate(now))
  const { from, until } = bookingWindow(now, policy)
  const shifts = await shiftsAt(db, site.code, from, until).execute()
  const held = await heldPlaces(
    db,
    shifts.map(({ id }) => id),
  )
  const found = new Map<string, { startsAt: string; endsAt: string; free: number }>()
  for (const shift of shifts) {
    const theirs = held.filter(({ shiftId }) => shiftId === shift.id)
    for (const slot of slotsOf(shift, policy).filter((one) => isOpenNow(one, now, policy))) {
      const before = found.get(slot.startsAt)?.free ?? 0
      const free = freePlace(slot, theirs, policy) === undefined ? 0 : 1
      found.set(slot.startsAt, { ...slot, free: before + free })
    }
  }
  const all = [...found.values()].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  const days = [...new Set(all.map(({ startsAt }) => shanghaiDate(startsAt)))]
  return {
    site: { code: site.code, name: site.name, address: site.address, phone: site.phone },
    days: days.map((day) => ({
      day,
      slots: all.filter(({ startsAt }) => shanghaiDate(startsAt) === day),
    })),
    asOf: now.toISOString(),
  }
}
