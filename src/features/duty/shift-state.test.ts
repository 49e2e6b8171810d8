import { atShanghai } from '@contract/time'
import { markOf } from './shift-mark'
import { hoursText, neededText, stateOf, whyStay } from './shift-state'
import { DAY, shiftOf } from './testing/shift-of'

const at = (time: string) => new Date(atShanghai(DAY, time))

describe('before the check-in', () => {
  test.each([
    ['07:05:00', '7:30起可以签到', '还有25分钟', false],
    ['05:20:00', '7:30起可以签到', '还有2小时10分', false],
    ['07:29:59', '7:30起可以签到', '还有1分钟', false],
    ['07:30:00', '现在可以签到', '8:30开始值班', true],
    ['08:30:00', '请马上签到', '8:30已经开始，过了8:40算迟到', true],
    ['08:40:59', '请马上签到', '8:30已经开始，过了8:40算迟到', true],
    ['08:41:00', '现在签到算迟到', '8:30已经开始', true],
  ])('at %s: %s', (time, line, hint, open) => {
    expect(stateOf(shiftOf(), at(time))).toMatchObject({ line, hint, act: { moment: 'in', open } })
  })

  test('past the end there is nothing to tap', () => {
    expect(stateOf(shiftOf(), at('12:30:00'))).toMatchObject({ tone: 'bad', line: '这一班没有签到' })
    expect(stateOf(shiftOf(), at('12:30:00')).act).toBeUndefined()
    expect(stateOf(shiftOf({ status: 'withdrawn' }), at('08:30')).act).toBeUndefined()
  })
})

describe('on duty and after', () => {
  const onDuty = shiftOf({ checkedIn: '08:25' })

  test.each([
    ['10:10:00', '正在值班', '到12:30，还有2小时20分'],
    ['12:29:30', '正在值班', '到12:30，还有1分钟'],
    ['12:30:00', '值班时间到了，请签退', '12:30结束'],
  ])('at %s: %s', (time, line, hint) => {
    expect(stateOf(onDuty, at(time))).toMatchObject({ line, hint, act: { moment: 'out', open: true } })
  })

  test('leaving is warned of while it would be held against the person, and not after', () => {
    expect(whyStay(onDuty, at('11:30'))).toBe('离12:30还有1小时，现在签退记为早退，值班不满4小时')
    expect(whyStay(onDuty, at('12:20'))).toBeUndefined()
    const late = shiftOf({ checkedIn: '09:00' })
    expect(whyStay(late, at('12:35'))).toBe('现在签退，值班不满4小时')
    expect(whyStay(late, at('13:00'))).toBeUndefined()
    expect(whyStay(shiftOf(), at('13:00'))).toBeUndefined()
  })

  test('a duty shorter than four hours is measured by its own length', () => {
    expect(neededText(shiftOf({ to: '11:00' }))).toBe('2小时30分')
    expect(neededText(shiftOf({ to: '17:30' }))).toBe('4小时')
  })

  test('what is wanting is seen after it is over', () => {
    const out = (attendance: object) =>
      shiftOf({ checkedIn: '08:30', status: 'checked-out', attendance: { minutes: 240, ...attendance } })
    const complete = out({ departure: 'on-time', short: false })
    const early = out({ arrival: 'late', departure: 'early', short: true })
    const closed = out({ departure: 'on-time', short: false, closedBySystem: true })
    expect([complete, early, closed].map((shift) => stateOf(shift, at('13:00')).tone)).toEqual([
      'good',
      'warn',
      'warn',
    ])
    expect([complete, early, closed].map((shift) => markOf(shift, at('13:00')).text)).toEqual([
      '正常',
      '迟到 早退 时长不够',
      '忘签退',
    ])
  })
})

test('in a list, a shift still to come is told apart from one that was missed', () => {
  expect(markOf(shiftOf(), at('12:29')).text).toBe('待签到')
  expect(markOf(shiftOf(), at('12:30')).text).toBe('没签到')
})

test('hours past midnight say so', () => {
  expect(hoursText(shiftOf())).toBe('8:30—12:30')
  const night = shiftOf({ from: '20:00', endsAt: atShanghai('2026-11-25', '02:00') })
  expect(hoursText(night)).toBe('20:00—次日2:00')
})
