import fc from 'fast-check'
import { bookingFallback } from './policy'
import { bookingWindow, freePlace, isOpenNow, lies, overlap, slotsOf, type BookableShift } from './slots'

const morning: BookableShift = {
  kind: 'at-site',
  status: 'published',
  startsAt: '2026-11-24T00:30:00.000Z',
  endsAt: '2026-11-24T04:30:00.000Z',
}

test('half hours of a morning, the first left to whoever walks in', () => {
  const slots = slotsOf(morning, bookingFallback)
  expect(slots).toHaveLength(7)
  expect(slots[0]).toEqual({ startsAt: '2026-11-24T01:00:00.000Z', endsAt: '2026-11-24T01:30:00.000Z' })
  expect(slots[6]!.endsAt).toBe(morning.endsAt)
})

test.each([
  { kind: 'village' as const },
  { kind: 'home-visit' as const },
  { status: 'withdrawn' as const },
  { status: 'checked-out' as const },
])('nothing of %j', (change) => {
  expect(slotsOf({ ...morning, ...change }, bookingFallback)).toEqual([])
})

const start = new Date(morning.startsAt).getTime()
const shift = fc
  .record({ from: fc.integer({ min: 0, max: 600 }), minutes: fc.integer({ min: 1, max: 840 }) })
  .map(({ from, minutes }): BookableShift => ({
    ...morning,
    startsAt: new Date(start + from * 60_000).toISOString(),
    endsAt: new Date(start + (from + minutes) * 60_000).toISOString(),
  }))
const policy = fc.record({
  slotMinutes: fc.integer({ min: 10, max: 240 }),
  firstFreeSlots: fc.integer({ min: 0, max: 20 }),
  perSlot: fc.integer({ min: 1, max: 10 }),
})

test('no slot lies outside its shift, and no two share a moment', () => {
  fc.assert(
    fc.property(shift, policy, (one, rule) => {
      const slots = slotsOf(one, rule)
      for (const slot of slots) expect(lies(slot, one)).toBe(true)
      slots.forEach((slot, index) =>
        slots.slice(index + 1).forEach((other) => expect(overlap(slot, other)).toBe(false)),
      )
    }),
  )
})

test('however many ask for whichever slots, also after the rule changed, no moment holds more than its places', () => {
  fc.assert(
    fc.property(
      shift,
      policy,
      policy,
      fc.array(fc.nat(100), { maxLength: 60 }),
      (one, before, after, asked) => {
        const held: { startsAt: string; endsAt: string; place: number }[] = []
        asked.forEach((number, index) => {
          // the bureau changes its rule half-way
          const rule = index < asked.length / 2 ? before : after
          const slots = slotsOf(one, rule)
          const slot = slots[number % Math.max(1, slots.length)]
          const place = slot && freePlace(slot, held, rule)
          if (!slot || place === undefined) return
          expect(place).toBeLessThanOrEqual(rule.perSlot)
          held.push({ ...slot, place })
        })
        for (const booking of held) {
          expect(lies(booking, one)).toBe(true)
          const same = held.filter((other) => other !== booking && other.place === booking.place)
          expect(same.some((other) => overlap(other, booking))).toBe(false)
          const now = {
            startsAt: booking.startsAt,
            endsAt: new Date(Date.parse(booking.startsAt) + 1).toISOString(),
          }
          expect(held.filter((other) => overlap(other, now)).length).toBeLessThanOrEqual(
            Math.max(before.perSlot, after.perSlot),
          )
        }
      },
    ),
  )
})

test('not too late, and not too far ahead', () => {
  const now = new Date('2026-11-24T00:00:00.000Z')
  const at = (startsAt: string) => ({
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 1_800_000).toISOString(),
  })
  expect(bookingWindow(now, bookingFallback)).toEqual({
    from: '2026-11-24T02:00:00.000Z',
    until: '2026-12-08T16:00:00.000Z',
  })
  expect(isOpenNow(at('2026-11-24T01:59:00.000Z'), now, bookingFallback)).toBe(false)
  expect(isOpenNow(at('2026-11-24T02:00:00.000Z'), now, bookingFallback)).toBe(true)
  expect(isOpenNow(at('2026-12-08T15:30:00.000Z'), now, bookingFallback)).toBe(true)
  expect(isOpenNow(at('2026-12-08T16:00:00.000Z'), now, bookingFallback)).toBe(false)
})
