import type { Shift } from '@contract/duty/schema'
import type { DayMark } from '@/components/month-grid'
import { hoursText } from '@/features/duty/shift-state'
import { markOf } from '@/features/duty/shift-mark'

const weight = { bad: 4, warn: 3, info: 2, good: 1, plain: 0 }

/** Shifts that are still on the roster, in order of time. */
export const standing = (shifts: readonly Shift[]): Shift[] =>
  shifts
    .filter(({ status }) => status !== 'withdrawn')
    .sort((one, two) => one.startsAt.localeCompare(two.startsAt))

/** What each day of the month shows: the half of the day or the number of shifts, in the colour of the worst. */
export function marksOf(shifts: readonly Shift[], now: Date): Record<string, DayMark> {
  const marks: Record<string, DayMark> = {}
  const days = new Set(standing(shifts).map(({ day }) => day))
  days.forEach((day) => {
    const own = standing(shifts).filter((shift) => shift.day === day)
    const told = own.map((shift) => ({ shift, ...markOf(shift, now) }))
    const worst = told.reduce((before, one) => (weight[one.tone] > weight[before.tone] ? one : before))
    marks[day] = {
      text: own.length > 1 ? `${own.length}班` : '值班',
      tone: worst.tone === 'plain' ? 'info' : worst.tone,
      label: told.map(({ shift, text }) => `${hoursText(shift)}值班，${text}`).join('，'),
    }
  })
  return marks
}
