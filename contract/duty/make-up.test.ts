import fc from 'fast-check'
import { settings } from '../settings'
import { atShanghai } from '../time'
import { claimFaults, makeUpActs, makeUpArrow, missingOf, whyNotMakeUp, type ShiftToMakeUp } from './make-up'
import { makeUpStatuses } from './labels'

const at = (time: string, day = '2026-11-24') => atShanghai(day, time)
const attendance = settings['duty.attendance'].fallback
const policy = settings['duty.makeUp'].fallback

const shift = (change: Partial<ShiftToMakeUp> = {}): ShiftToMakeUp => ({
  status: 'published',
  day: '2026-11-24',
  startsAt: at('08:30'),
  endsAt: at('12:30'),
  checkedInAt: null,
  closedBySystem: false,
  ...change,
})
const closed = shift({ status: 'checked-out', checkedInAt: at('09:00'), closedBySystem: true })

test('only who was asked decides, and only once', () => {
  const arrows = makeUpStatuses.flatMap((status) =>
    makeUpActs.flatMap((act) =>
      (['person', 'county'] as const).map((actor) => [
        status,
        act,
        actor,
        makeUpArrow(status, act, actor)?.to,
      ]),
    ),
  )
  expect(arrows.filter(([, , , to]) => to !== undefined)).toEqual([
    ['asked', 'approve', 'county', 'approved'],
    ['asked', 'refuse', 'county', 'refused'],
    ['asked', 'withdraw', 'person', 'withdrawn'],
  ])
})

describe('what is missing', () => {
  test.each([
    ['a shift still running', shift(), '12:29', { in: false, out: false }],
    ['a shift nobody came to', shift(), '12:30', { in: true, out: true }],
    [
      'somebody on duty',
      shift({ status: 'checked-in', checkedInAt: at('08:30') }),
      '13:00',
      { in: false, out: false },
    ],
    ['a shift the system closed', closed, '13:40', { in: false, out: true }],
    ['a shift left in time', { ...closed, closedBySystem: false }, '13:40', { in: false, out: false }],
    ['a withdrawn shift', shift({ status: 'withdrawn' }), '13:40', { in: false, out: false }],
  ] as const)('%s', (_, of, time, missing) => {
    expect(missingOf(of, new Date(at(time)))).toEqual(missing)
    expect(whyNotMakeUp(of, new Date(at(time)), policy)).toBe(
      missing.in || missing.out ? undefined : 'make-up-not-needed',
    )
  })

  test('may be asked for until the last day the bureau gives, counted in Shanghai days', () => {
    expect(whyNotMakeUp(shift(), new Date(at('23:59', '2026-12-01')), policy)).toBeUndefined()
    expect(whyNotMakeUp(shift(), new Date(at('00:00', '2026-12-02')), policy)).toBe('make-up-too-late')
    expect(whyNotMakeUp(shift(), new Date(at('00:00', '2026-11-25')), { withinDays: 0 })).toBe(
      'make-up-too-late',
    )
  })
})

describe('a claim', () => {
  const now = new Date(at('18:00'))
  const faults = (claim: object, of = shift()) => claimFaults(of, claim, now, attendance)

  test('names all that is missing and nothing else', () => {
    expect(faults({ inAt: at('08:30'), outAt: at('12:30') })).toBeUndefined()
    expect(faults({})).toEqual({ inAt: '请填写到岗时间', outAt: '请填写离岗时间' })
    expect(faults({ outAt: at('12:00') }, closed)).toBeUndefined()
    expect(faults({ inAt: at('08:30'), outAt: at('12:00') }, closed)).toEqual({
      inAt: '签到时间已经有了，不用补',
    })
  })

  test.each([
    ['07:30', '12:30', undefined],
    ['07:29', '12:30', 'inAt'],
    ['12:30', '12:30', 'inAt'],
    ['09:00', '12:31', 'outAt'],
    ['09:00', '09:00', 'outAt'],
    ['09:00', '09:01', undefined],
  ])('from %s to %s stays within the shift', (inAt, outAt, field) => {
    expect(Object.keys(faults({ inAt: at(inAt), outAt: at(outAt) }) ?? {})[0]).toBe(field)
  })

  test('of leaving comes after the check-in that is there', () => {
    expect(faults({ outAt: at('09:00') }, closed)).toEqual({ outAt: '离岗时间应在到岗以后' })
  })

  test('that is accepted never makes a duty longer than the shift and the time before it', () => {
    const minute = fc.integer({ min: -200, max: 500 })
    fc.assert(
      fc.property(minute, minute, (from, to) => {
        const moment = (minutes: number) =>
          new Date(new Date(at('08:30')).getTime() + minutes * 60_000).toISOString()
        if (faults({ inAt: moment(from), outAt: moment(to) })) return
        expect(to - from).toBeGreaterThan(0)
        expect(to - from).toBeLessThanOrEqual(240 + attendance.earliestMinutes)
      }),
    )
  })
})
