import type { MatterType } from '../consultation/labels'
import type { SettingValue } from '../settings'
import type { Obstacle } from './labels'
import { mondayOf } from './month'

export type FillPolicy = SettingValue<'roster.fill'>

/** Time somebody spends somewhere; instants are ISO texts. */
export interface Duty {
  siteCode: string
  day: string
  startsAt: string
  endsAt: string
}

/** Somebody the planner may choose. */
export interface FillPerson {
  id: string
  /** Active in the register, and of a kind that sits duty. */
  sits: boolean
  fields: readonly MatterType[]
  stars: number | null
  /** Days of approved leave. */
  leave: ReadonlySet<string>
  /** Duties that stand already, anywhere and in any county, in the month and the weeks at its ends. */
  busy: readonly Duty[]
  /** Minutes of duty of the year before the month. */
  yearMinutes: number
}

interface Interval {
  siteCode: string
  from: number
  to: number
}

/** What one person has been given so far. */
interface Page {
  person: FillPerson
  intervals: Interval[]
  days: Map<string, number>
  weeks: Map<string, number>
  monthMinutes: number
}

const intervalOf = ({ siteCode, startsAt, endsAt }: Duty): Interval => ({
  siteCode,
  from: Date.parse(startsAt),
  to: Date.parse(endsAt),
})

/** Whole minutes of a duty by its plan. */
export const minutesOf = ({ startsAt, endsAt }: Pick<Duty, 'startsAt' | 'endsAt'>): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)

const add = (counts: Map<string, number>, key: string, by: number) =>
  void counts.set(key, (counts.get(key) ?? 0) + by)

/** Who sits when, while a month is being planned; asked for what stands in somebody's way. */
export interface Book {
  people: readonly FillPerson[]
  /** What stands in the way of a person taking a duty, the hardest first; undefined when nothing does. */
  obstacle(personId: string, duty: Duty): Obstacle | undefined
  /** Minutes of the person's duties in the month. */
  monthMinutes(personId: string): number
  /** Month's minutes and the counted share of the year's. */
  load(personId: string): number
  write(personId: string, duty: Duty): void
  erase(personId: string, duty: Duty): void
}

/** @param month 'YYYY-MM' whose minutes count as load */
export function openBook(people: readonly FillPerson[], policy: FillPolicy, month: string): Book {
  const pages = new Map<string, Page>()
  const enter = (page: Page, duty: Duty, by: 1 | -1) => {
    add(page.days, duty.day, by)
    add(page.weeks, mondayOf(duty.day), by)
    if (duty.day.startsWith(month)) page.monthMinutes += by * minutesOf(duty)
  }
  const write = (page: Page, duty: Duty) => {
    page.intervals.push(intervalOf(duty))
    enter(page, duty, 1)
  }
  for (const person of people) {
    const page: Page = { person, intervals: [], days: new Map(), weeks: new Map(), monthMinutes: 0 }
    for (const duty of person.busy) write(page, duty)
    pages.set(person.id, page)
  }
  const gapMs = policy.travelGapMinutes * 60_000

  return {
    people,
    obstacle(personId, duty) {
      const page = pages.get(personId)
      if (!page?.person.sits) return 'cannot-sit'
      if (page.person.leave.has(duty.day)) return 'on-leave'
      const { siteCode, from, to } = intervalOf(duty)
      if (page.intervals.some((other) => other.from < to && from < other.to)) return 'busy'
      const near = page.intervals.some(
        (other) => other.siteCode !== siteCode && other.from < to + gapMs && from < other.to + gapMs,
      )
      if (near) return 'too-close'
      if ((page.days.get(duty.day) ?? 0) >= policy.maxDutiesPerDay) return 'day-full'
      if ((page.weeks.get(mondayOf(duty.day)) ?? 0) >= policy.maxDutiesPerWeek) return 'week-full'
      return undefined
    },
    monthMinutes: (personId) => pages.get(personId)?.monthMinutes ?? 0,
    load(personId) {
      const page = pages.get(personId)
      if (!page) return 0
      return page.monthMinutes + (page.person.yearMinutes * policy.yearSharePercent) / 100
    },
    write: (personId, duty) => write(pages.get(personId)!, duty),
    erase(personId, duty) {
      const page = pages.get(personId)!
      const { siteCode, from, to } = intervalOf(duty)
      const at = page.intervals.findIndex(
        (other) => other.siteCode === siteCode && other.from === from && other.to === to,
      )
      if (at < 0) return
      page.intervals.splice(at, 1)
      enter(page, duty, -1)
    },
  }
}
