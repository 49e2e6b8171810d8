import fc from 'fast-check'
import { atShanghai } from '../time'
import { settings } from '../settings'
import { shiftStatuses, type ShiftStatus } from './labels'
import {
  arrivalAt,
  checkInOpensAt,
  decideCheckIn,
  decideCheckOut,
  departureAt,
  isCodeLocked,
  judgeCheckOut,
  presenceOf,
  whyNotCheckIn,
  whyNotCheckOut,
  type ShiftTimes,
} from './rules'

const policy = settings['duty.attendance'].fallback

const at = (time: string, day = '2026-11-24') => new Date(atShanghai(day, time))

const morning = (status: ShiftStatus = 'published', checkedIn?: string): ShiftTimes => ({
  status,
  startsAt: atShanghai('2026-11-24', '08:30'),
  endsAt: atShanghai('2026-11-24', '12:30'),
  checkedInAt: checkedIn ? at(checkedIn).toISOString() : null,
})

const overnight = (status: ShiftStatus = 'published'): ShiftTimes => ({
  status,
  startsAt: atShanghai('2026-11-24', '20:00'),
  endsAt: atShanghai('2026-11-25', '02:00'),
  checkedInAt: null,
})

const refusalOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return (error as { code: string }).code
  }
  return undefined
}

describe('check-in', () => {
  test.each([
    ['07:29:59', 'too-early'],
    ['07:30:00', undefined],
    ['12:29:59', undefined],
    ['12:30:00', 'shift-over'],
  ])('at %s is refused with %s: open from an hour before until the end', (time, code) => {
    expect(whyNotCheckIn(morning(), at(time), policy)).toBe(code)
    expect(refusalOf(() => decideCheckIn(morning(), at(time), policy))).toBe(code)
  })

  test.each([
    ['08:30:00', 'on-time'],
    ['08:40:59', 'on-time'],
    ['08:41:00', 'late'],
    ['07:30:00', 'on-time'],
  ] as const)('at %s is %s, by the minute the clock shows', (time, arrival) => {
    expect(decideCheckIn(morning(), at(time), policy)).toEqual({ arrival })
  })

  test.each([
    ['withdrawn', 'shift-withdrawn'],
    ['checked-in', 'already-checked-in'],
    ['checked-out', 'already-checked-out'],
  ] as const)('a %s shift answers %s, whatever the hour', (status, code) => {
    for (const time of ['05:00', '09:00', '20:00'])
      expect(whyNotCheckIn(morning(status), at(time), policy)).toBe(code)
  })

  test('a shift over midnight can be checked in at on its second day', () => {
    expect(whyNotCheckIn(overnight(), at('00:30', '2026-11-25'), policy)).toBeUndefined()
    expect(arrivalAt(overnight(), at('00:30', '2026-11-25'), policy)).toBe('late')
    expect(whyNotCheckIn(overnight(), at('02:00', '2026-11-25'), policy)).toBe('shift-over')
  })

  test('a shift just past midnight opens the evening before', () => {
    const early = { ...overnight(), startsAt: atShanghai('2026-11-25', '00:30') }
    expect(checkInOpensAt(early, policy)).toEqual(at('23:30'))
    expect(whyNotCheckIn(early, at('23:29:59'), policy)).toBe('too-early')
    expect(whyNotCheckIn(early, at('23:30:00'), policy)).toBeUndefined()
  })

  test('a bureau may allow no grace at all', () => {
    const strict = { ...policy, graceMinutes: 0, earliestMinutes: 0 }
    expect(whyNotCheckIn(morning(), at('08:29:59'), strict)).toBe('too-early')
    expect(arrivalAt(morning(), at('08:30:59'), strict)).toBe('on-time')
    expect(arrivalAt(morning(), at('08:31:00'), strict)).toBe('late')
  })
})

describe('check-out', () => {
  const out = (time: string, checkedIn = '08:30') =>
    decideCheckOut(morning('checked-in', checkedIn), at(time), policy)

  test.each([
    ['published', 'not-checked-in'],
    ['checked-out', 'already-checked-out'],
    ['withdrawn', 'shift-withdrawn'],
  ] as const)('a %s shift answers %s', (status, code) => {
    expect(whyNotCheckOut(morning(status))).toBe(code)
    expect(refusalOf(() => decideCheckOut(morning(status), at('12:30'), policy))).toBe(code)
  })

  test.each([
    ['12:19:59', 'early'],
    ['12:20:00', 'on-time'],
    ['12:30:00', 'on-time'],
    ['15:00:00', 'on-time'],
  ] as const)('at %s is %s, by the minute the clock shows', (time, departure) => {
    expect(out(time).departure).toBe(departure)
  })

  test('four hours by the roster, ten minutes late in and ten early out, is not short', () => {
    expect(out('12:20', '08:40:59')).toEqual({ departure: 'on-time', short: false, minutes: 219 })
  })

  test('a minute past grace is held against the person, and only what is past counts from the start', () => {
    expect(out('12:30', '08:41')).toEqual({ departure: 'on-time', short: true, minutes: 229 })
    expect(out('12:19', '08:30')).toEqual({ departure: 'early', short: true, minutes: 229 })
  })

  test('hours made up after the end count as present', () => {
    expect(out('13:00', '09:00')).toEqual({ departure: 'on-time', short: false, minutes: 240 })
  })

  test('a duty the roster makes shorter than four hours is measured by its own length', () => {
    const short = { ...morning('checked-in', '08:30'), endsAt: atShanghai('2026-11-24', '10:30') }
    expect(decideCheckOut(short, at('10:25'), policy)).toEqual({
      departure: 'on-time',
      short: false,
      minutes: 115,
    })
    expect(decideCheckOut(short, at('10:00'), policy).short).toBe(true)
  })

  test('leaving a day of eight hours after four is early, and not short', () => {
    const day = { ...morning('checked-in', '08:30'), endsAt: atShanghai('2026-11-24', '17:30') }
    expect(decideCheckOut(day, at('12:30'), policy)).toEqual({
      departure: 'early',
      short: false,
      minutes: 240,
    })
  })

  test('a shift that crosses midnight counts through', () => {
    const night = { ...overnight('checked-in'), checkedInAt: at('20:00').toISOString() }
    expect(decideCheckOut(night, at('02:00', '2026-11-25'), policy)).toEqual({
      departure: 'on-time',
      short: false,
      minutes: 360,
    })
  })

  test('a server whose clock lags behind the one of the check-in counts nothing, not less', () => {
    expect(out('08:29:58', '08:30').minutes).toBe(0)
  })
})

describe('wrong codes', () => {
  const tries = (...times: string[]) => times.map((time) => at(time).toISOString()).reverse()

  test('five within five minutes close the shift for five minutes from the last', () => {
    const five = tries('08:00', '08:01', '08:02', '08:03', '08:04:59')
    expect(isCodeLocked(five, at('08:04:59'))).toBe(true)
    expect(isCodeLocked(five, at('08:09:58'))).toBe(true)
    expect(isCodeLocked(five, at('08:09:59'))).toBe(false)
    expect(isCodeLocked(five.slice(0, 4), at('08:05'))).toBe(false)
    expect(isCodeLocked([], at('08:05'))).toBe(false)
  })

  test('five over a longer time do not, nor does the first one after it opened again', () => {
    expect(isCodeLocked(tries('08:00', '08:01', '08:02', '08:03', '08:05'), at('08:05'))).toBe(false)
    expect(isCodeLocked(tries('08:00', '08:00', '08:00', '08:00', '08:00', '08:05'), at('08:05'))).toBe(false)
  })
})

describe('presence', () => {
  test.each([
    ['published', '08:29:59', 'not-yet'],
    ['published', '08:30:00', 'not-arrived'],
    ['checked-in', '08:00:00', 'on-duty'],
    ['checked-out', '10:00:00', 'left'],
  ] as const)('a %s shift at %s is %s', (status, time, presence) => {
    expect(presenceOf(morning(status), at(time))).toBe(presence)
  })
})

describe('for any roster, any policy and any minute', () => {
  const minute = 60_000
  const base = at('00:00').getTime()
  const roster = fc
    .record({ start: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 840 }) })
    .map(({ start, length }) => ({
      startsAt: new Date(base + start * minute).toISOString(),
      endsAt: new Date(base + (start + length) * minute).toISOString(),
    }))
  const policies = fc.record({
    earliestMinutes: fc.integer({ min: 0, max: 720 }),
    graceMinutes: fc.integer({ min: 0, max: 120 }),
    minimumMinutes: fc.integer({ min: 0, max: 840 }),
  })
  const instant = fc
    .integer({ min: -800 * 60, max: 3000 * 60 })
    .map((second) => new Date(base + second * 1000))

  test('a check-in is either refused or judged, and is never late before the start', () => {
    fc.assert(
      fc.property(roster, policies, instant, fc.constantFrom(...shiftStatuses), (times, any, now, status) => {
        const shift = { ...times, status, checkedInAt: null }
        const obstacle = whyNotCheckIn(shift, now, any)
        expect(refusalOf(() => decideCheckIn(shift, now, any))).toBe(obstacle)
        expect(obstacle === undefined).toBe(
          status === 'published' && now >= checkInOpensAt(shift, any) && now < new Date(shift.endsAt),
        )
        if (now <= new Date(shift.startsAt)) expect(arrivalAt(shift, now, any)).toBe('on-time')
      }),
    )
  })

  test('coming later never turns late into on time, leaving later never turns on time into early', () => {
    fc.assert(
      fc.property(roster, policies, instant, fc.nat(100_000), (times, any, now, seconds) => {
        const later = new Date(now.getTime() + seconds * 1000)
        if (arrivalAt(times, now, any) === 'late') expect(arrivalAt(times, later, any)).toBe('late')
        if (departureAt(times, now, any) === 'on-time') expect(departureAt(times, later, any)).toBe('on-time')
      }),
    )
  })

  test('who comes and leaves on time is never short', () => {
    fc.assert(
      fc.property(roster, policies, instant, fc.nat(200_000), (times, any, checkIn, seconds) => {
        const leave = new Date(checkIn.getTime() + seconds * 1000)
        fc.pre(arrivalAt(times, checkIn, any) === 'on-time' && departureAt(times, leave, any) === 'on-time')
        const verdict = judgeCheckOut({ ...times, checkedInAt: checkIn.toISOString() }, leave, any)
        expect(verdict.short).toBe(false)
      }),
    )
  })

  test('staying longer never makes a duty short, nor less', () => {
    fc.assert(
      fc.property(
        ...([roster, policies, instant, fc.nat(100_000), fc.nat(100_000)] as const),
        (times, any, checkIn, stay, more) => {
          const shift = { ...times, checkedInAt: checkIn.toISOString() }
          const leave = new Date(checkIn.getTime() + stay * 1000)
          const later = new Date(leave.getTime() + more * 1000)
          const sooner = judgeCheckOut(shift, leave, any)
          const longer = judgeCheckOut(shift, later, any)
          expect(longer.minutes).toBeGreaterThanOrEqual(sooner.minutes)
          if (!sooner.short) expect(longer.short).toBe(false)
        },
      ),
    )
  })

  test('presence as long as the minimum is never short', () => {
    fc.assert(
      fc.property(roster, policies, instant, fc.nat(100_000), (times, any, checkIn, extra) => {
        const leave = new Date(checkIn.getTime() + any.minimumMinutes * minute + extra * 1000)
        expect(judgeCheckOut({ ...times, checkedInAt: checkIn.toISOString() }, leave, any).short).toBe(false)
      }),
    )
  })
})
