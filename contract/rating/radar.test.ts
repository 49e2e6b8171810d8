import fc from 'fast-check'
import { settings } from '../settings'
import { crowds, signalsIn, type RadarRecord, type RadarRule } from './radar'

const policy = settings['rating.radar'].fallback
const START = new Date('2026-11-23T09:00:00+08:00').getTime()
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString()
const shift = { id: 'shift', startsAt: at(-30), endsAt: at(210) }

let made = 0
const record = (change: Partial<RadarRecord> = {}): RadarRecord => ({
  consultationId: `record-${++made}`,
  practitionerId: 'adviser',
  occurredAt: at(0),
  shift,
  phoneKey: null,
  ownNumber: false,
  rating: null,
  ...change,
})
const rating = (
  minutes: number,
  change: Partial<NonNullable<RadarRecord['rating']>> = {},
): RadarRecord['rating'] => ({
  ratedAt: at(minutes),
  way: 'own-phone',
  satisfaction: 'satisfied',
  issuedAt: at(minutes - 2),
  rater: { id: `rater-${++made}`, kind: 'wechat', onlyRates: false },
  ...change,
})
const rules = (records: RadarRecord[]): RadarRule[] => signalsIn(records, policy).map(({ rule }) => rule)
const by = (id: string, kind: 'wechat' | 'guest' | 'insider' = 'wechat', onlyRates = true) => ({
  rater: { id, kind, onlyRates },
})
const times = (count: number, make: (index: number) => RadarRecord) =>
  Array.from({ length: count }, (_, index) => make(index))

test('an ordinary morning is quiet', () => {
  expect(
    rules(times(4, (index) => record({ occurredAt: at(index * 40), rating: rating(index * 40 + 20) }))),
  ).toEqual([])
})

describe('each rule sees what it is for, and not the day beside it', () => {
  test('one account, however many advisers, within days', () => {
    const often = (days: number) =>
      times(4, (index) =>
        record({
          practitionerId: `adviser-${index}`,
          shift: null,
          rating: rating((index * days * 1440) / 3, by('one')),
        }),
      )
    expect(rules(often(7))).toEqual(['one-rater'])
    expect(rules(often(7.1))).toEqual([])
  })

  test('one telephone number left', () => {
    const same = times(4, (index) => record({ shift: null, phoneKey: 'k', rating: rating(index * 1440) }))
    expect(rules(same)).toEqual(['one-phone'])
    expect(rules(same.slice(1))).toEqual([])
  })

  test('guests who only rate, the same adviser', () => {
    const two = (practitionerIds: string[], who: ReturnType<typeof by>) =>
      practitionerIds.map((practitionerId, index) =>
        record({ practitionerId, rating: rating(30 + index * 30, who) }),
      )
    expect(rules(two(['a', 'a'], by('g', 'guest')))).toEqual(['guest-only'])
    expect(rules(two(['a', 'b'], by('g', 'guest')))).toEqual([])
    expect(rules(two(['a', 'a'], by('g', 'guest', false)))).toEqual([])
    expect(rules(two(['a', 'a'], by('g', 'wechat')))).toEqual([])
  })

  test('top marks within a minute', () => {
    const three = (seconds: number, satisfaction: 'satisfied' | 'fair' = 'satisfied') =>
      times(3, (index) =>
        record({
          rating: rating(30 + (index * seconds) / 120, index === 2 ? { satisfaction } : {}),
        }),
      )
    expect(rules(three(60))).toEqual(['burst'])
    expect(rules(three(61))).toEqual([])
    expect(rules(three(60, 'fair'))).toEqual([])
  })

  test('seconds after the code', () => {
    expect(rules([record({ rating: rating(30, { issuedAt: at(30 - 9 / 60) }) })])).toEqual(['instant'])
    expect(rules([record({ rating: rating(30, { issuedAt: at(30 - 10 / 60) }) })])).toEqual([])
    expect(rules([record({ rating: rating(30, { issuedAt: null, way: 'handed-over' }) })])).toEqual([])
  })

  test('rated outside the duty; a return call comes later by nature', () => {
    expect(rules([record({ rating: rating(331) })])).toEqual(['off-duty'])
    expect(rules([record({ rating: rating(330) })])).toEqual([])
    expect(rules([record({ shift: null, rating: rating(331) })])).toEqual([])
    expect(rules([record({ rating: rating(5000, { way: 'return-call' }) })])).toEqual([])
  })

  test('recorded outside its own shift', () => {
    expect(rules([record({ occurredAt: at(331) })])).toEqual(['outside-shift'])
    expect(rules([record({ occurredAt: at(-150) })])).toEqual([])
  })

  test('more records than the minutes of the shift allow', () => {
    expect(rules(times(48, () => record()))).toEqual([])
    expect(rules(times(49, () => record()))).toEqual(['too-many'])
  })

  test('insiders, and the adviser’s own number', () => {
    expect(rules([record({ rating: rating(30, by('x', 'insider')) })])).toEqual(['insider'])
    expect(rules([record({ ownNumber: true, rating: rating(30) })])).toEqual(['own-number'])
    expect(rules([record({ ownNumber: true })])).toEqual([])
  })
})

test('a crowd holds all and only those who stand close enough together', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 100 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 2, max: 5 }),
      (moments, within, least) => {
        const items = moments.map((moment, index) => ({ moment, index }))
        const found = crowds(items, ({ moment }) => moment, within, least)
        const inCrowd = new Set(found.flat().map(({ index }) => index))
        expect(inCrowd.size).toBe(found.flat().length)
        for (const { moment, index } of items) {
          const close = items.some(
            ({ moment: from }) =>
              from <= moment &&
              moment <= from + within &&
              items.filter((one) => from <= one.moment && one.moment <= from + within).length >= least,
          )
          expect(inCrowd.has(index)).toBe(close)
        }
      },
    ),
  )
})
