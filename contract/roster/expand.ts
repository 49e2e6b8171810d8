import type { IsRestDay } from '../calendar'
import type { MatterType } from '../consultation/labels'
import type { DutyKind } from '../duty/labels'
import { addDays, atShanghai, daysBetween, weekday } from '../time'
import type { Cycle, RestDayRule } from './labels'
import { daysFrom, mondayOf, monthNumber, monthOfQuarterOf, monthSpan } from './month'
import { clockMinutes } from './pattern-schema'

/** An approved version of a pattern, as far as its duties depend on it. */
export interface PatternRule {
  id: string
  lineId: string
  siteCode: string
  kind: DutyKind
  cycle: Cycle
  weekdays: readonly number[]
  anchorMonday: string | null
  weekOfMonth: number | null
  monthOfQuarter: number | null
  starts: string
  ends: string
  peopleNeeded: number
  restDays: RestDayRule
  fields: readonly MatterType[]
  people: readonly string[]
  fromOn: string
  toOn: string | null
}

/** One place for one person. */
export interface Slot {
  /** The same for every version of its pattern, so that a change of hours is seen as one. */
  key: string
  patternId: string
  siteCode: string
  kind: DutyKind
  day: string
  startsAt: string
  endsAt: string
  fields: readonly MatterType[]
  /** The pattern's people, beginning with whose turn it is. */
  rota: readonly string[]
}

/** No run of rest days is longer. */
const LONGEST_REST_DAYS = 31

/** Whether a day is the `nth` of its weekday in its month; 5 means the last. */
function isNth(day: string, nth: number): boolean {
  const date = Number(day.slice(8))
  return nth === 5 ? addDays(day, 7).slice(0, 7) !== day.slice(0, 7) : Math.ceil(date / 7) === nth
}

function fallsOn(pattern: PatternRule, day: string, isRestDay: IsRestDay): boolean {
  if (pattern.cycle === 'workdays') return !isRestDay(day)
  if (!pattern.weekdays.includes(weekday(day))) return false
  switch (pattern.cycle) {
    case 'weekly':
      return true
    case 'fortnightly':
      return daysBetween(pattern.anchorMonday!, mondayOf(day)) % 14 === 0
    case 'monthly':
      return isNth(day, pattern.weekOfMonth!)
    case 'quarterly':
      return isNth(day, pattern.weekOfMonth!) && monthOfQuarterOf(day) >= pattern.monthOfQuarter!
  }
}

/** Counts duties of a pattern by the calendar alone, so that the rota goes on through months and holidays. */
function turnOf(pattern: PatternRule, day: string): number {
  const weeks = daysBetween(mondayOf(pattern.fromOn), mondayOf(day)) / 7
  const inWeek = [...pattern.weekdays].sort().indexOf(weekday(day))
  switch (pattern.cycle) {
    case 'workdays':
      return weeks * 5 + Math.min(weekday(day), 6) - 1
    case 'weekly':
      return weeks * pattern.weekdays.length + inWeek
    case 'fortnightly':
      return Math.floor(weeks / 2) * pattern.weekdays.length + inWeek
    case 'monthly':
      return monthNumber(day) - monthNumber(pattern.fromOn)
    case 'quarterly':
      return Math.floor(monthNumber(day) / 3) - Math.floor(monthNumber(pattern.fromOn) / 3)
  }
}

/** The day a duty is held on, after its rule for rest days; undefined when it is not. */
function heldOn(day: string, rule: RestDayRule, isRestDay: IsRestDay): string | undefined {
  if (rule === 'keep' || !isRestDay(day)) return day
  if (rule === 'skip') return undefined
  return daysFrom(day, addDays(day, LONGEST_REST_DAYS)).find((later) => !isRestDay(later))
}

const rotated = (people: readonly string[], by: number): string[] => {
  const from = people.length === 0 ? 0 : by % people.length
  return [...people.slice(from), ...people.slice(0, from)]
}

/**
 * The slots a pattern asks for in a month. A duty moved off a rest day counts in the month it is held in, and moved ones
 * that meet on a day become one. A quarterly one is asked for from its month on, until the quarter has it.
 *
 * @param month 'YYYY-MM'
 * @param minutesInQuarter duty the site has in the quarter outside this month
 */
export function expandPattern(
  pattern: PatternRule,
  month: string,
  isRestDay: IsRestDay,
  minutesInQuarter: (siteCode: string) => number,
): Slot[] {
  const { first, last } = monthSpan(month)
  const quarterly = pattern.cycle === 'quarterly'
  const length = clockMinutes(pattern.ends) - clockMinutes(pattern.starts)
  if (quarterly && minutesInQuarter(pattern.siteCode) >= length) return []
  const inForce = (day: string) => day >= pattern.fromOn && (pattern.toOn === null || day <= pattern.toOn)
  // of quarterly ones, a month has only its own: the next month asks again by itself
  const from = quarterly ? first : addDays(first, -LONGEST_REST_DAYS)
  const turns = new Map<string, number>()
  for (const day of daysFrom(from, last)) {
    if (!inForce(day) || !fallsOn(pattern, day, isRestDay)) continue
    const held = heldOn(day, pattern.restDays, isRestDay)
    if (held === undefined || held < first || held > last || !inForce(held)) continue
    // where a moved duty meets one of the day itself, the turn is the day's
    if (held === day || !turns.has(held)) turns.set(held, turnOf(pattern, day))
  }
  return [...turns].flatMap(([day, turn]) =>
    Array.from({ length: pattern.peopleNeeded }, (_, seat): Slot => ({
      key: `${pattern.lineId}:${day}:${seat + 1}`,
      patternId: pattern.id,
      siteCode: pattern.siteCode,
      kind: pattern.kind,
      day,
      startsAt: atShanghai(day, pattern.starts),
      endsAt: atShanghai(day, pattern.ends),
      fields: pattern.fields,
      rota: rotated(pattern.people, turn * pattern.peopleNeeded + seat),
    })),
  )
}

/** The slots all patterns ask for in a month, by time, site and key; each slot once. */
export function expand(
  patterns: readonly PatternRule[],
  month: string,
  isRestDay: IsRestDay,
  minutesInQuarter: (siteCode: string) => number = () => 0,
): Slot[] {
  const slots = new Map<string, Slot>()
  for (const pattern of patterns)
    for (const slot of expandPattern(pattern, month, isRestDay, minutesInQuarter))
      if (!slots.has(slot.key)) slots.set(slot.key, slot)
  return [...slots.values()].sort(bySlotOrder)
}

/** By start, then site, then key: one order for page, fill and publishing. */
export function bySlotOrder(
  a: Pick<Slot, 'startsAt' | 'siteCode' | 'key'>,
  b: Pick<Slot, 'startsAt' | 'siteCode' | 'key'>,
): number {
  const [left, right] = [a, b].map(({ startsAt, siteCode, key }) => `${startsAt} ${siteCode} ${key}`)
  return left! < right! ? -1 : left! > right! ? 1 : 0
}
