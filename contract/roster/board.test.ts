import fc from 'fast-check'
import { dutyKinds } from '../duty/labels'
import { addDays } from '../time'
import { daysFrom, monthSpan } from './month'
import { addMonths, boardDays, dayMark, fromToday, monthText } from './board'

const restOn =
  (...days: string[]) =>
  (day: string) =>
    days.includes(day)

test('a rest day in the week is a holiday, a worked weekend says so', () => {
  // Friday 1 January 2027 is New Year's Day; Saturday the 2nd rests; Sunday the 3rd is worked in this example
  const rest = restOn('2027-01-01', '2027-01-02')
  expect(['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'].map((day) => dayMark(day, rest))).toEqual([
    'holiday',
    'weekend',
    'worked-weekend',
    'workday',
  ])
})

test('a month is said as people say it', () => {
  expect(monthText('2026-09')).toBe('2026年9月')
})

test('months go over the turn of the year and back', () => {
  expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-11', -23)]).toEqual([
    '2027-01',
    '2025-12',
    '2024-12',
  ])
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -99, max: 99 }),
      (year, number, count) => {
        const month = `${year}-${String(number).padStart(2, '0')}`
        expect(addMonths(addMonths(month, count), -count)).toBe(month)
      },
    ),
  )
})

const november = daysFrom(monthSpan('2026-11').first, monthSpan('2026-11').last)

const shift = fc.record({
  day: fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-10-28', days)),
  hour: fc.integer({ min: 0, max: 9 }),
  status: fc.constantFrom(
    'published' as const,
    'checked-in' as const,
    'checked-out' as const,
    'withdrawn' as const,
  ),
  dutyKind: fc.constantFrom(...dutyKinds),
  note: fc.option(fc.string()),
})
const made = fc
  .array(shift)
  .map((list) =>
    list.map(({ hour, ...one }, id) => ({ id, startsAt: `${one.day}T0${hour}:00:00.000Z`, ...one })),
  )

test('the board has each duty of the month once, on its day, in order, and no withdrawn one', () => {
  fc.assert(
    fc.property(made, (shifts) => {
      const days = boardDays(november, shifts, () => false)
      expect(days).toHaveLength(30)
      const listed = days.flatMap((one) => one.shifts)
      const expected = shifts.filter((one) => one.status !== 'withdrawn' && one.day.startsWith('2026-11'))
      expect(listed.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
      for (const one of days) {
        expect(one.shifts.every(({ day }) => day === one.day)).toBe(true)
        expect(one.shifts.map(({ startsAt }) => startsAt)).toEqual(
          one.shifts.map(({ startsAt }) => startsAt).sort(),
        )
      }
      // whom a visit at home is paid to stands on no board
      expect(listed.filter(({ dutyKind, note }) => dutyKind === 'home-visit' && note !== null)).toEqual([])
      const elsewhere = expected.filter(({ dutyKind, note }) => dutyKind !== 'home-visit' && note !== null)
      expect(listed.filter(({ note }) => note !== null)).toHaveLength(elsewhere.length)
    }),
  )
})

test('seen from today no duty is lost, today stands first, and the past stands apart', () => {
  fc.assert(
    fc.property(made, fc.integer({ min: 0, max: 29 }), (shifts, at) => {
      const days = boardDays(november, shifts, restOn('2026-11-12'))
      const today = days[at]!.day
      const { ahead, past } = fromToday(days, today)
      expect(ahead[0]!.day).toBe(today)
      expect(past.every(({ day }) => day < today)).toBe(true)
      const listed = [...past, ...ahead].flatMap((one) => one.shifts)
      expect(listed).toEqual(days.flatMap((one) => one.shifts))
      if (today <= '2026-11-12') expect(ahead.map(({ day }) => day)).toContain('2026-11-12')
    }),
  )
})
