import fc from 'fast-check'
import { bookingStatuses, bookingWays, openStatuses, type BookingWord } from './labels'
import { bookingFallback } from './policy'
import {
  actsOpen,
  bookingActors,
  bookingActs,
  isDisputed,
  leadsTo,
  mayDo,
  whyNotNow,
  type Standing,
} from './workflow'

const startsAt = '2026-11-24T01:00:00.000Z'
const fresh: Standing = { way: 'at-site', status: 'booked', startsAt, adviserWord: null, clientWord: null }
const at = (time: string) => new Date(`2026-11-24T${time}:00+08:00`)
const open = (change: Partial<Standing>, actor: (typeof bookingActors)[number], now: Date) =>
  actsOpen({ ...fresh, ...change }, actor, now, bookingFallback)

test('before it begins it is moved or given up; then either says how it was, and nobody is absent at once', () => {
  expect(open({}, 'client', at('08:59'))).toEqual(['move', 'cancel'])
  expect(open({}, 'client', at('09:00'))).toEqual(['came'])
  expect(open({}, 'client', at('09:15'))).toEqual(['came', 'adviser-absent'])
  expect(open({}, 'adviser', at('08:00'))).toEqual(['came'])
  expect(open({}, 'adviser', at('09:15'))).toEqual(['came', 'client-absent'])
  expect(open({}, 'adviser', new Date('2026-11-23T12:00:00+08:00'))).toEqual([])
  expect(open({}, 'adviser', new Date('2026-12-02T09:00:00+08:00'))).toEqual([])
  expect(open({}, 'office', at('08:00'))).toEqual(['call-off'])
  expect(open({}, 'office', at('10:00'))).toEqual([])
})

test('a home visit waits for the office and is not moved by anybody else', () => {
  const asked: Partial<Standing> = { way: 'home-visit', startsAt: null }
  expect(open(asked, 'client', at('09:00'))).toEqual(['cancel'])
  expect(open(asked, 'office', at('09:00'))).toEqual(['confirm', 'call-off'])
  expect(open(asked, 'adviser', at('09:00'))).toEqual([])
  expect(open({ way: 'home-visit', status: 'confirmed' }, 'adviser', at('09:30'))).toEqual([
    'came',
    'client-absent',
  ])
})

test('who came late is seen to have come; a word against a word counts against neither', () => {
  const absent: Standing = { ...fresh, status: 'no-show-client', adviserWord: 'client-absent' }
  expect(isDisputed(absent)).toBe(false)
  expect(leadsTo(absent, 'came')).toBe('came')
  expect(mayDo(absent, 'came', 'client')).toBe(false)
  expect(mayDo(absent, 'adviser-absent', 'client')).toBe(true)
  const both: Standing = { ...absent, clientWord: 'adviser-absent' }
  expect(isDisputed(both)).toBe(true)
})

const words = [null, 'came', 'client-absent', 'adviser-absent'] as const
const standing = fc.record({
  way: fc.constantFrom(...bookingWays),
  status: fc.constantFrom(...bookingStatuses),
  startsAt: fc.constantFrom(startsAt, null),
  adviserWord: fc.constantFrom(...words),
  clientWord: fc.constantFrom(...words),
})

test('nothing is open that the table or the hour forbids, and what is closed stays closed', () => {
  fc.assert(
    fc.property(
      standing,
      fc.constantFrom(...bookingActors),
      fc.integer({ min: -20_000, max: 20_000 }),
      (booking, actor, minutes) => {
        const now = new Date(Date.parse(startsAt) + minutes * 60_000)
        for (const act of bookingActs) {
          const is = actsOpen(booking, actor, now, bookingFallback).includes(act)
          expect(is).toBe(
            mayDo(booking, act, actor) && whyNotNow(booking, act, actor, now, bookingFallback) === undefined,
          )
          const to = leadsTo(booking, act)
          // from what is over nothing leads back to what is to come
          if (to && !(openStatuses as readonly string[]).includes(booking.status))
            expect(['came', 'no-show-client', 'no-show-adviser']).toContain(to)
        }
      },
    ),
  )
})

test('whatever the two say in whatever order, each word is their own and changes to nothing but "came"', () => {
  const saying = fc.record({
    actor: fc.constantFrom('adviser' as const, 'client' as const),
    word: fc.constantFrom<BookingWord>('came', 'client-absent', 'adviser-absent'),
  })
  fc.assert(
    fc.property(fc.array(saying, { maxLength: 8 }), (sayings) => {
      let booking = fresh
      for (const { actor, word } of sayings) {
        if (!mayDo(booking, word, actor)) continue
        const own = actor === 'adviser' ? 'adviserWord' : 'clientWord'
        if (booking[own] !== null) expect(word).toBe('came')
        booking = { ...booking, status: leadsTo(booking, word)!, [own]: word }
        expect([null, 'came', 'client-absent']).toContain(booking.adviserWord)
        expect([null, 'came', 'adviser-absent']).toContain(booking.clientWord)
        // nobody is shown absent unless the other side says so
        if (booking.status === 'no-show-client') expect(booking.adviserWord).toBe('client-absent')
        if (booking.status === 'no-show-adviser') expect(booking.clientWord).toBe('adviser-absent')
      }
    }),
  )
})
