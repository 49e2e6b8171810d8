import fc from 'fast-check'
import { bookingFallback } from '@contract/booking/policy'
import { lies, overlap } from '@contract/booking/slots'
import { releasedStatuses } from '@contract/booking/labels'
import { dianshang, publishShift } from '@server/kit/testing/public-shift'
import type { Person } from '@server/kit/testing/stage'
import { openCast, type Cast } from './testing/cast'

let cast: Cast
let crowd: Person[]
beforeAll(async () => {
  cast = await openCast()
  crowd = await Promise.all([1, 2, 3, 4].map((number) => cast.stage.resident(`群众${number}`)))
  await cast.rule({ ...bookingFallback, perSlot: 2, openPerPerson: 3 })
})
afterAll(() => cast.stage.close())

const starts = [1, 2, 3, 4, 5].map((half) =>
  new Date(Date.UTC(2026, 10, 24, 0, 30 + half * 30)).toISOString(),
)

const anAct = fc.record({
  act: fc.constantFrom('book', 'book', 'move', 'cancel', 'call-off', 'roster' as const),
  who: fc.nat(3),
  slot: fc.nat(starts.length - 1),
})

async function perform({ act, who, slot }: { act: string; who: number; slot: number }): Promise<void> {
  const { call, words, people, stage, shiftId } = cast
  const person = crowd[who]!
  const startsAt = starts[slot]!
  const allowed = ['slot-gone', 'booked-then', 'booking-enough', 'booking-moved-on', undefined]
  const expectKnown = ({ code }: { code: string | undefined }) => expect(allowed).toContain(code)
  if (act === 'book') return expectKnown(await call(person, 'book', { ...words, startsAt }))
  if (act === 'roster') {
    // comes and goes, as a roster does
    await stage.service.db
      .updateTable('duty_shift')
      .set({
        status: slot % 2 ? 'withdrawn' : 'published',
      })
      .where('id', '=', shiftId)
      .execute()
    return
  }
  const [mine] = (await call(person, 'mine')).data.rows.filter(({ acts }: { acts: string[] }) =>
    acts.includes('move'),
  )
  if (!mine) return
  if (act === 'move') return expectKnown(await call(person, 'move', { id: mine.id, startsAt }))
  if (act === 'cancel') return expectKnown(await call(person, 'cancel', { id: mine.id }))
  expectKnown(await call(people.station, 'callOff', { id: mine.id, reason: '站点停电' }))
}

/** What must hold of all that is kept, however it came about. */
async function expectSound() {
  const { db } = cast.stage.service
  const held = await db
    .selectFrom('booking')
    .innerJoin('duty_shift', 'duty_shift.id', 'booking.shift_id')
    .select([
      'booking.id',
      'booking.shift_id',
      'booking.place',
      'booking.booked_by',
      'booking.starts_at',
      'booking.ends_at',
      'duty_shift.starts_at as from',
      'duty_shift.ends_at as to',
    ])
    .where('booking.status', 'not in', releasedStatuses)
    .execute()
  const spans = held.map((row) => ({ ...row, startsAt: row.starts_at!, endsAt: row.ends_at! }))
  for (const one of spans) {
    expect(lies(one, { startsAt: one.from, endsAt: one.to })).toBe(true)
    const beside = spans.filter((other) => other.shift_id === one.shift_id && overlap(other, one))
    expect(beside.length).toBeLessThanOrEqual(2)
    expect(new Set(beside.map(({ place }) => place)).size).toBe(beside.length)
  }
  for (const { accountId } of crowd)
    expect(spans.filter(({ booked_by }) => booked_by === accountId).length).toBeLessThanOrEqual(3)
  // nothing moved that leads nowhere, nothing leads somewhere that was not moved
  const moved = await db.selectFrom('booking').select(['status', 'moved_to']).execute()
  expect(moved.filter(({ status, moved_to }) => (status === 'moved') !== (moved_to !== null))).toEqual([])
}

test('whatever several do at once, no shift holds more than its places and nobody more than their share', async () => {
  await publishShift(cast.stage, cast.people.second, { site: dianshang })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anAct, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
      async (rounds) => {
        for (const round of rounds) {
          await Promise.all(round.map(perform))
          await expectSound()
        }
      },
    ),
    { numRuns: 12 },
  )
  const { count } = await cast.stage.service.db
    .selectFrom('booking')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(count).toBeGreaterThan(0)
})
