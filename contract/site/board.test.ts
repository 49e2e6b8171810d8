import fc from 'fast-check'
import type { ShiftStatus } from '../duty/labels'
import { boardOf } from './board'

const at = (time: string) => `2026-11-23T${time}:00+08:00`
const shift = (from: string, to: string, status: ShiftStatus = 'published') => ({
  status,
  startsAt: new Date(at(from)).toISOString(),
  endsAt: new Date(at(to)).toISOString(),
  checkedInAt: null,
})
const seen = (shifts: ReturnType<typeof shift>[], time: string) => {
  const board = boardOf(shifts, new Date(at(time)))
  return { now: board.now.map((one) => one.presence), later: board.later.length }
}

test('somebody due and not there is shown as not there, and the next duty with it', () => {
  const day = [shift('08:30', '12:00'), shift('14:00', '17:30')]
  expect(seen(day, '09:00')).toEqual({ now: ['not-arrived'], later: 1 })
})

test('somebody there needs no next duty beside them', () => {
  const day = [shift('08:30', '12:00', 'checked-in'), shift('14:00', '17:30')]
  expect(seen(day, '09:00')).toEqual({ now: ['on-duty'], later: 0 })
})

test('who came early is on duty; who left early has left, and the board looks ahead', () => {
  expect(seen([shift('08:30', '12:00', 'checked-in')], '08:10')).toEqual({ now: ['on-duty'], later: 0 })
  const left = [shift('08:30', '12:00', 'checked-out'), shift('14:00', '17:30')]
  expect(seen(left, '11:30')).toEqual({ now: ['left'], later: 1 })
})

test('after the end nobody is promised, even when the check-out was forgotten', () => {
  const day = [shift('08:30', '12:00', 'checked-in'), shift('14:00', '17:30')]
  expect(seen(day, '12:00')).toEqual({ now: [], later: 1 })
})

test('a withdrawn shift is on no board', () => {
  expect(seen([shift('08:30', '12:00', 'withdrawn')], '09:00')).toEqual({ now: [], later: 0 })
})

test('each open shift stands in one place only, in order of time, whatever order it came in', () => {
  const minutes = fc.integer({ min: 0, max: 23 * 60 })
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const anyShift = fc
    .tuple(
      minutes,
      fc.integer({ min: 1, max: 59 }),
      fc.constantFrom<ShiftStatus>('published', 'checked-in', 'checked-out'),
    )
    .map(([start, length, status]) => shift(clock(start), clock(start + length), status))
  fc.assert(
    fc.property(fc.array(anyShift, { maxLength: 8 }), minutes, (shifts, minute) => {
      const now = new Date(at(clock(minute)))
      const board = boardOf(shifts, now)
      const open = shifts.filter((one) => new Date(one.endsAt) > now).length
      const shown = [...board.now, ...board.later].map((one) => one.startsAt)
      const hidden = board.later.length === 0 && board.now.some((one) => one.presence === 'on-duty')
      expect(hidden || shown.length === open).toBe(true)
      expect(board.now.map((one) => one.startsAt)).toEqual(board.now.map((one) => one.startsAt).sort())
      expect(board.later.every((one) => new Date(one.startsAt) > now)).toBe(true)
    }),
  )
})
