import { daysFrom, mondayOf } from '@contract/roster/month'
import { isEmptied } from '@contract/roster/diff'
import type { Gap, Plan, PlanSlot } from '@contract/roster/schema'
import { addDays } from '@contract/time'

/** A week of the calendar as the month cuts it: Monday to Sunday, days of other months among them. */
export interface Week {
  monday: string
  days: { day: string; rest: boolean; inMonth: boolean }[]
}

/** The weeks a month touches, in order. */
export function weeksOf({ days }: Pick<Plan, 'days'>): Week[] {
  const rest = new Map(days.map((one) => [one.day, one.rest]))
  const mondays = [...new Set(days.map(({ day }) => mondayOf(day)))]
  return mondays.map((monday) => ({
    monday,
    days: daysFrom(monday, addDays(monday, 6)).map((day) => ({
      day,
      rest: rest.get(day) ?? false,
      inMonth: rest.has(day),
    })),
  }))
}

/** '12月7–13日', over the turn of a month '11月30日–12月6日'. */
export function weekText({ days }: Week): string {
  const [first, last] = [days[0]!.day, days[6]!.day]
  const month = (day: string) => Number(day.slice(5, 7))
  const date = (day: string) => Number(day.slice(8))
  return month(first) === month(last)
    ? `${month(first)}月${date(first)}–${date(last)}日`
    : `${month(first)}月${date(first)}日–${month(last)}月${date(last)}日`
}

/** One site on one day, as a cell of the month: what it says, and whether somebody must look at it. */
export interface Cell {
  text: string
  /** Somebody is missing here. */
  bad: boolean
  /** Something here is not published yet. */
  pending: boolean
  slots: PlanSlot[]
}

const isHeldThisTime = ({ state }: PlanSlot) => state !== 'removed' && state !== 'leaving'
const isPending = ({ state }: PlanSlot) => state === 'new' || state === 'changed' || state === 'leaving'

const NAME_SHOWN = 3

function textOf(slots: readonly PlanSlot[], nameOf: (id: string) => string): string {
  const held = slots.filter(isHeldThisTime)
  const filled = held.filter(({ personId }) => personId !== null)
  if (held.length === 0) return slots.some(isEmptied) ? '缺' : slots.length > 0 ? '不排' : ''
  if (filled.length === 0) return '缺'
  if (filled.length < held.length) return `${filled.length}/${held.length}`
  return held.length === 1 ? nameOf(filled[0]!.personId!).slice(0, NAME_SHOWN) : `${held.length}人`
}

/** The cell of a site and day. */
export function cellOf(plan: Plan, siteCode: string, day: string): Cell {
  const slots = plan.slots.filter((slot) => slot.siteCode === siteCode && slot.day === day)
  const short = plan.gaps.some((gap) => gap.siteCode === siteCode && gap.unit === 'day' && gap.from === day)
  return {
    text: textOf(slots, (id) => plan.people.find((person) => person.id === id)?.name ?? '有人'),
    bad: short || slots.some((slot) => slot.state === 'empty' || isEmptied(slot)),
    pending: slots.some(isPending),
    slots,
  }
}

/** What a site lacks in a week, days apart, which stand in their cells: its own week, and its quarter. */
export const gapsOfWeek = (plan: Plan, siteCode: string, { days }: Week): Gap[] =>
  plan.gaps.filter(
    (gap) =>
      gap.siteCode === siteCode && gap.unit !== 'day' && gap.from <= days[6]!.day && gap.to >= days[0]!.day,
  )

/** How many sites lack something in a week, in whatever unit. */
export const shortSites = (plan: Plan, { days }: Week): number =>
  new Set(
    plan.gaps
      .filter(({ from, to }) => from <= days[6]!.day && to >= days[0]!.day)
      .map(({ siteCode }) => siteCode),
  ).size
