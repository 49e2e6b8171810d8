import fc from 'fast-check'
import { DutyRates } from './rates'
import { countedMinutes, inForce, starsOn, worthOf, type PaidDuty } from './rules'
import { dutyOf, ratesOf, versionOf } from './testing/duties'

const amount = (
  duty: PaidDuty,
  change: Partial<DutyRates> = {},
  stars: Parameters<typeof worthOf>[1] = null,
) => worthOf(duty, stars, versionOf(change)).amountFen
const because = (duty: PaidDuty, change: Partial<DutyRates> = {}) =>
  worthOf(duty, null, versionOf(change)).basis.because

describe('what a duty is worth', () => {
  test('half a day, and a day', () => {
    expect(amount(dutyOf())).toBe(12_000)
    expect(amount(dutyOf({ to: '15:29' }))).toBe(12_000)
    expect(amount(dutyOf({ to: '15:30' }))).toBe(20_000)
  })

  test('by the minutes somebody was there, not by the roster', () => {
    expect(amount(dutyOf({ to: '17:30', out: '13:00' }))).toBe(12_000)
    expect(amount(dutyOf({ to: '17:30', in: '10:30' }))).toBe(20_000)
    expect(amount(dutyOf({ to: '17:30', in: '10:31' }))).toBe(12_000)
  })

  test('stars raise and lower it; no stars are paid in full', () => {
    expect(amount(dutyOf(), {}, 5)).toBe(14_400)
    expect(amount(dutyOf(), {}, 1)).toBe(9_600)
    expect(worthOf(dutyOf(), 5, versionOf()).basis).toMatchObject({ stars: 5, percent: 120, unitFen: 12_000 })
    expect(worthOf(dutyOf(), null, versionOf()).basis).toMatchObject({ stars: null, percent: 100 })
  })

  test('a short one is paid nothing, or by its minutes where the bureau wants it so', () => {
    const short = dutyOf({ out: '10:30', change: { short: true } })
    expect(because(short)).toBe('short')
    expect(worthOf(short, null, versionOf({ payShort: true }))).toMatchObject({
      amountFen: 6_000,
      basis: { unit: 'part', minutes: 120, ofMinutes: 240, because: null },
    })
    expect(amount(dutyOf({ out: '08:30', change: { short: true } }), { payShort: true })).toBe(0)
  })

  test('one that was short by attendance is no whole piece for being long enough by pay', () => {
    expect(because(dutyOf({ out: '12:10', change: { short: true } }), { halfDayMinutes: 120 })).toBe('short')
  })

  test('the grace of both ends is not held against the person', () => {
    const graced = dutyOf({
      change: { checkedInAt: '2026-11-02T00:40:00Z', checkedOutAt: '2026-11-02T04:25:00Z' },
    })
    expect(countedMinutes(graced)).toBe(240)
    expect(amount(graced)).toBe(12_000)
  })

  test('who comes before the start is paid for the duty, not for waiting', () => {
    expect(countedMinutes(dutyOf({ in: '07:30' }))).toBe(240)
  })

  test.each<[string, PaidDuty, Partial<DutyRates>]>([
    ['not-arrived', { ...dutyOf(), attendance: null }, {}],
    ['not-closed', dutyOf({ out: null }), {}],
    ['withdrawn', dutyOf({ status: 'withdrawn' }), {}],
    ['kind-not-paid', dutyOf({ kind: 'event' }), { onlyKinds: ['at-site'] }],
    ['made-up', dutyOf({ change: { outCode: 'made-up' } }), { payMadeUp: false }],
    ['made-up', dutyOf({ change: { inCode: 'made-up' } }), { payMadeUp: false }],
    ['closed-by-system', dutyOf({ change: { closedBySystem: true } }), {}],
    ['too-little', dutyOf({ to: '11:30' }), {}],
  ])('nothing: %s', (reason, duty, change) => {
    expect(worthOf(duty, 5, versionOf(change))).toMatchObject({ amountFen: 0, basis: { because: reason } })
  })

  test('what the bureau pays all the same', () => {
    expect(amount(dutyOf({ change: { inCode: 'made-up' } }))).toBe(12_000)
    expect(amount(dutyOf({ change: { closedBySystem: true } }), { payUnclosed: true })).toBe(12_000)
  })

  test('without rates it is nothing, and says so', () => {
    expect(worthOf(dutyOf(), null, null)).toMatchObject({
      amountFen: 0,
      basis: { rate: null, because: 'rates-not-set', minutes: 240 },
    })
  })
})

describe('for any rates and any duty', () => {
  const rates = fc
    .record({
      halfDayFen: fc.integer({ min: 0, max: 100_000 }),
      more: fc.integer({ min: 0, max: 100_000 }),
      halfDayMinutes: fc.integer({ min: 1, max: 400 }),
      longer: fc.integer({ min: 1, max: 400 }),
      percents: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 5, maxLength: 5 }),
      payShort: fc.boolean(),
    })
    .map(({ more, longer, percents, ...rest }) => {
      const [one, two, three, four, five] = [...percents].sort((a, b) => a - b)
      return ratesOf({
        ...rest,
        dayFen: rest.halfDayFen + more,
        dayMinutes: rest.halfDayMinutes + longer,
        starPercent: { 1: one!, 2: two!, 3: three!, 4: four!, 5: five! },
      })
    })
  const minute = fc.integer({ min: 0, max: 540 })
  const clock = (minutes: number) =>
    `${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const sat = (minutes: number) => dutyOf({ from: '08:00', to: '17:00', out: clock(minutes) })
  const worth = (given: DutyRates, minutes: number, stars: 1 | 2 | 3 | 4 | 5 | null) =>
    worthOf(sat(minutes), stars, { ...versionOf(), rates: given })

  test('whole fen, never less than nought, and nothing exactly where a reason is given or the rate is nought', () => {
    fc.assert(
      fc.property(rates, minute, (given, minutes) => {
        const { amountFen, basis } = worth(given, minutes, null)
        expect(Number.isSafeInteger(amountFen) && amountFen >= 0).toBe(true)
        if (basis.because) expect(amountFen).toBe(0)
        else expect(basis.unit).not.toBeNull()
      }),
    )
  })

  test('more minutes and more stars never pay less', () => {
    fc.assert(
      fc.property(rates, minute, minute, fc.integer({ min: 1, max: 4 }), (given, a, b, stars) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const at = (minutes: number, of: number) => worth(given, minutes, of as 1).amountFen
        expect(at(more, stars)).toBeGreaterThanOrEqual(at(less, stars))
        expect(at(more, stars + 1)).toBeGreaterThanOrEqual(at(more, stars))
      }),
    )
  })
})

describe('what holds on a day', () => {
  test('rates change mid-month: each duty by its own day', () => {
    const versions = [versionOf({}, '2026-11-16'), versionOf({ halfDayFen: 10_000 }, '2026-01-01')]
    expect(inForce(versions, '2026-11-15')!.rates.halfDayFen).toBe(10_000)
    expect(inForce(versions, '2026-11-16')!.rates.halfDayFen).toBe(12_000)
    expect(inForce(versions, '2025-12-31')).toBeNull()
  })

  test('stars change mid-month', () => {
    const rows = [
      { fromOn: '2026-11-16', stars: 5 },
      { fromOn: '2026-02-01', stars: 3 },
    ]
    expect(['2026-01-31', '2026-11-15', '2026-11-16'].map((day) => starsOn(rows, day))).toEqual([null, 3, 5])
  })
})

test('rates that contradict themselves are refused', () => {
  const paths = (change: Partial<DutyRates>) =>
    DutyRates.safeParse(ratesOf(change)).error?.issues.map(({ path }) => path.join('.'))
  expect(paths({})).toBeUndefined()
  expect(paths({ dayMinutes: 240 })).toEqual(['dayMinutes'])
  expect(paths({ dayFen: 11_999 })).toEqual(['dayFen'])
  expect(paths({ onlyKinds: [] })).toEqual(['onlyKinds'])
})
