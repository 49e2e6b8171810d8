import type { IsRestDay } from '../calendar'
import type { DutyKind, ShiftStatus } from '../duty/labels'
import { weekday } from '../time'

/** What a day of the calendar is to somebody who wants to come: an ordinary one, or one on which hours differ. */
export const dayMarks = ['workday', 'weekend', 'holiday', 'worked-weekend'] as const
export type DayMark = (typeof dayMarks)[number]

/** Said beside the day; nothing for an ordinary one. */
export const dayMarkLabels: Record<DayMark, string> = {
  workday: '',
  weekend: '周末',
  holiday: '放假',
  'worked-weekend': '调休上班',
}

const SATURDAY = 6

/** The mark of a day 'YYYY-MM-DD': a rest day in the week is a holiday, a weekend that is none is worked (调休). */
export function dayMark(day: string, isRestDay: IsRestDay): DayMark {
  const weekend = weekday(day) >= SATURDAY
  if (isRestDay(day)) return weekend ? 'weekend' : 'holiday'
  return weekend ? 'worked-weekend' : 'workday'
}

/** The month `count` months after one, 'YYYY-MM'; negative goes back. */
export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number)
  const months = year! * 12 + number! - 1 + count
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** '2026年11月'. */
export const monthText = (month: string): string => {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}

/**
 * Whether what the county wrote beside a duty is for everybody: where the stall stands is, whom a visit at home is
 * paid to is not.
 */
export const isNotePublic = (kind: DutyKind): boolean => kind !== 'home-visit'

interface Listed {
  day: string
  startsAt: string
  status: ShiftStatus
  dutyKind: DutyKind
  note: string | null
}

export interface DayOf<S> {
  day: string
  mark: DayMark
  shifts: S[]
}

/**
 * Days with the duties published for each (A35): all days there are, in order, those of a day by their start.
 * Withdrawn duties are left out, and notes that are not for everybody.
 *
 * @param days 'YYYY-MM-DD', in order
 * @param shifts in any order; those of other days are left out
 */
export function boardDays<S extends Listed>(
  days: readonly string[],
  shifts: readonly S[],
  isRestDay: IsRestDay,
): DayOf<S>[] {
  const open = shifts
    .filter(({ status }) => status !== 'withdrawn')
    .map((shift) => (isNotePublic(shift.dutyKind) ? shift : { ...shift, note: null }))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  return days.map((day) => ({
    day,
    mark: dayMark(day, isRestDay),
    shifts: open.filter((shift) => shift.day === day),
  }))
}

/**
 * A month as somebody standing in it reads it: today and what is to come first, what is past apart. Days without a
 * duty are left out, but for today and for days on which hours differ from the usual.
 *
 * @param today 'YYYY-MM-DD' by the server's clock
 */
export function fromToday<S>(
  days: readonly DayOf<S>[],
  today: string,
): { ahead: DayOf<S>[]; past: DayOf<S>[] } {
  const worthALine = ({ day, mark, shifts }: DayOf<S>) =>
    shifts.length > 0 || day === today || mark === 'holiday'
  return {
    ahead: days.filter((one) => one.day >= today && worthALine(one)),
    past: days.filter((one) => one.day < today && one.shifts.length > 0),
  }
}
