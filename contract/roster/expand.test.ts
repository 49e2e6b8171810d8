import * as fc from 'fast-check'
import { expand, type PatternRule } from './expand'
import { monthSpan, quarterSpan } from './month'
import { lengthOf, MONTHS, patternOf, restDays } from './testing/arbitrary'

const weekends = (day: string) => [0, 6].includes(new Date(day).getUTCDay())
/** National Day of 2026 as announced: 1–7 October off, 10 October worked. */
const october = (day: string) =>
  (day >= '2026-10-01' && day <= '2026-10-07') || (day !== '2026-10-10' && weekends(day))

const base: PatternRule = {
  id: 'v1',
  lineId: 'line',
  siteCode: 's0',
  kind: 'at-site',
  cycle: 'weekly',
  weekdays: [2, 3, 5],
  anchorMonday: null,
  weekOfMonth: null,
  monthOfQuarter: null,
  starts: '08:30',
  ends: '12:30',
  peopleNeeded: 1,
  restDays: 'skip',
  fields: [],
  people: [],
  fromOn: '2026-01-01',
  toOn: null,
}
const days = (rule: Partial<PatternRule>, month: string, rest = weekends, inQuarter = 0) =>
  expand([{ ...base, ...rule }], month, rest, () => inQuarter).map(({ day }) => day.slice(8))

it('puts 周二、三、五 in their hours, Shanghai time', () => {
  const [first] = expand([base], '2026-11', weekends)
  expect(first).toEqual({
    key: 'line:2026-11-03:1',
    patternId: 'v1',
    siteCode: 's0',
    kind: 'at-site',
    day: '2026-11-03',
    startsAt: '2026-11-03T00:30:00.000Z',
    endsAt: '2026-11-03T04:30:00.000Z',
    fields: [],
    rota: [],
  })
  expect(days({}, '2026-11')).toEqual(
    ['03', '04', '06', '10', '11', '13', '17', '18', '20', '24', '25', '27'].sort(),
  )
})

it('skips, keeps or moves what falls on a holiday; moved ones that meet become one', () => {
  expect(days({}, '2026-10', october).slice(0, 2)).toEqual(['09', '13'])
  expect(days({ restDays: 'keep' }, '2026-10', october).slice(0, 4)).toEqual(['02', '06', '07', '09'])
  expect(days({ restDays: 'next-workday' }, '2026-10', october).slice(0, 3)).toEqual(['08', '09', '13'])
})

it('moves a duty into the month it is held in, and out of the month it was due in', () => {
  const friday = { weekdays: [6], restDays: 'next-workday' } as const
  expect(days(friday, '2026-10')).toEqual(['05', '12', '19', '26'])
  expect(days(friday, '2026-11')[0]).toBe('02')
})

it('sits on worked weekends where it sits every workday', () => {
  expect(days({ cycle: 'workdays', weekdays: [] }, '2026-10', october)).toContain('10')
  expect(days({ cycle: 'workdays', weekdays: [] }, '2026-10', october)).not.toContain('11')
})

it('counts fortnights from their Monday, months by the nth weekday and the last', () => {
  expect(days({ cycle: 'fortnightly', weekdays: [4], anchorMonday: '2026-11-02' }, '2026-11')).toEqual([
    '05',
    '19',
  ])
  expect(days({ cycle: 'monthly', weekdays: [1], weekOfMonth: 1 }, '2026-11')).toEqual(['02'])
  expect(days({ cycle: 'monthly', weekdays: [1], weekOfMonth: 5 }, '2026-11')).toEqual(['30'])
  expect(days({ cycle: 'monthly', weekdays: [2], weekOfMonth: 5 }, '2026-11')).toEqual(['24'])
})

it('asks a village for its quarter from the month on, until the quarter has it', () => {
  const adviser = { cycle: 'quarterly', weekdays: [1], weekOfMonth: 2, monthOfQuarter: 2 } as const
  expect(days(adviser, '2026-10')).toEqual([])
  expect(days(adviser, '2026-11')).toEqual(['09'])
  expect(days(adviser, '2026-11', weekends, 240)).toEqual([])
  expect(days(adviser, '2026-12', weekends, 120)).toEqual(['14'])
})

it('is in force from its first day to its last', () => {
  expect(days({ fromOn: '2026-11-11', toOn: '2026-11-18' }, '2026-11')).toEqual(['11', '13', '17', '18'])
})

it('takes the rota in turns through weeks and months, seat by seat', () => {
  const rota = { weekdays: [3], people: ['a', 'b', 'c'], fromOn: '2026-11-04' }
  const firsts = (month: string) =>
    expand([{ ...base, ...rota }], month, weekends).map((slot) => slot.rota[0])
  expect(firsts('2026-11')).toEqual(['a', 'b', 'c', 'a'])
  expect(firsts('2026-12').slice(0, 2)).toEqual(['b', 'c'])
  const two = expand([{ ...base, ...rota, peopleNeeded: 2 }], '2026-11', weekends)
  expect(two.slice(0, 4).map((slot) => slot.rota[0])).toEqual(['a', 'b', 'c', 'a'])
})

it('holds for any pattern: keys once, in the month, in force, on no rest day unless kept, of its length', () => {
  fc.assert(
    fc.property(patternOf(2, 4), fc.constantFrom(...MONTHS), restDays, (pattern, month, isRestDay) => {
      const slots = expand([pattern], month, isRestDay)
      const { first, last } = monthSpan(month)
      expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length)
      for (const slot of slots) {
        expect(slot.day >= first && slot.day <= last).toBe(true)
        if (pattern.restDays !== 'keep' || pattern.cycle === 'workdays')
          expect(isRestDay(slot.day)).toBe(false)
        expect(Date.parse(slot.endsAt) - Date.parse(slot.startsAt)).toBe(lengthOf(pattern) * 60_000)
        expect([...slot.rota].sort()).toEqual([...pattern.people].sort())
      }
    }),
  )
})

it('never drops a duty that is moved: two months together hold it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), restDays, (weekday, isRestDay) => {
      const pattern = { ...base, weekdays: [weekday], restDays: 'next-workday' as const }
      const held = ['2026-10', '2026-11', '2026-12'].flatMap((month) =>
        expand([pattern], month, isRestDay).map(({ day }) => day),
      )
      for (const { day } of expand([{ ...pattern, restDays: 'keep' }], '2026-11', isRestDay)) {
        const next = held.find((later) => later >= day)!
        // whatever lies between is rest
        for (let at = Date.parse(day); at < Date.parse(next); at += 86_400_000)
          expect(isRestDay(new Date(at).toISOString().slice(0, 10))).toBe(true)
      }
    }),
  )
})

it('knows the quarter of a day', () => {
  expect(quarterSpan('2027-02-28')).toEqual({ first: '2027-01-01', last: '2027-03-31' })
  expect(quarterSpan('2026-12-31')).toEqual({ first: '2026-10-01', last: '2026-12-31' })
})
