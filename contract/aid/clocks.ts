import { statutoryDeadline, type IsRestDay } from '../calendar'
import { daysBetween } from '../time'

/** One statutory clock of B.3: how long, and the article it stands on. Days are natural days. */
interface Rule {
  /** By law; of a term the law leaves to the county (`correction`), what is shipped. */
  days: number
  law: string
  label: string
  /** Supplement, cooperation or a transfer stops it for a while (C1). */
  pausable?: true
  /** Counts from the day the decision was received (C7): until that is on record it stands still. */
  fromReceipt?: true
}

/** The clocks of a case in natural days (B.3: C1–C4, C6–C12). */
export const clockRules = {
  review: { days: 7, law: '法律援助法第四十三条', label: '审查决定', pausable: true },
  assign: { days: 3, law: '法律援助法第四十三条', label: '指派律师' },
  'notified-defence': { days: 3, law: '法律援助法第三十六条', label: '通知辩护指派' },
  engagement: { days: 5, law: '司法部令第148号第二十七条', label: '签委托手续' },
  'provisional-papers': { days: 7, law: '山西省法律援助条例第二十五条', label: '补交先行提供的材料' },
  objection: { days: 15, law: '山西省法律援助条例第二十九条', label: '提出异议', fromReceipt: true },
  'objection-decision': { days: 5, law: '山西省法律援助条例第二十九条', label: '异议审查' },
  change: { days: 5, law: '司法部令第148号第三十七条', label: '更换律师的答复' },
  'termination-service': { days: 3, law: '司法部令第148号第三十九条', label: '送达终止决定' },
  'closing-papers': { days: 30, law: '司法部令第148号第四十条', label: '交结案材料' },
  'closing-review': { days: 30, law: '司法部令第148号第四十一条', label: '结案审查' },
  correction: { days: 10, law: '司法部令第148号第四十一条', label: '补正卷宗' },
} as const satisfies Record<string, Rule>
export type ClockName = keyof typeof clockRules
export const clockNames = Object.keys(clockRules) as [ClockName, ...ClockName[]]

/** Whether a clock waits for the decision to be received before it runs. */
export const waitsForReceipt = (name: ClockName): boolean => 'fromReceipt' in clockRules[name]

/** C5: hours within which a detained person's application is passed on to the centre (法律援助法第三十九条). */
export const DETAINEE_HOURS = 24

/** The instant by which it must have been passed on; hours run through nights and holidays. */
export const detaineeDeadline = (receivedAt: Date): Date =>
  new Date(receivedAt.getTime() + DETAINEE_HOURS * 3_600_000)

/**
 * Last day of a clock. The day that sets it off is not counted, the days it stood still are added, and it never ends
 * on a rest day (民法典 201, 203).
 *
 * @param start 'YYYY-MM-DD' in Shanghai
 * @param pausedDays whole days it has stood still so far: from the day after the stop to the day it went on
 * @param days its length where a county set it
 */
export const clockDue = (
  name: ClockName,
  start: string,
  pausedDays: number,
  isRestDay: IsRestDay,
  days: number = clockRules[name].days,
): string => statutoryDeadline(start, days + pausedDays, isRestDay)

/** Days a clock stood still that was stopped on one day and went on another: the day of the stop is not counted. */
export const pauseLength = (stoppedOn: string, wentOn: string): number =>
  Math.max(0, daysBetween(stoppedOn, wentOn))

/** A running clock as pages show it. */
export interface RunningClock {
  what: ClockName
  /** Last day as things stand; while it is stopped, the day it would have been. */
  dueOn: string
  paused: boolean
}

/** The clock a page puts first: the one that runs out first; one that stands still only when none runs. */
export const foremostClock = <C extends RunningClock>(clocks: readonly C[]): C | null =>
  [...clocks].sort((a, b) => Number(a.paused) - Number(b.paused) || a.dueOn.localeCompare(b.dueOn))[0] ?? null

/** The foremost clock with the article it stands on, as an answer carries it. */
export function clockView(clocks: readonly RunningClock[]): (RunningClock & { law: string }) | null {
  const clock = foremostClock(clocks)
  return clock && { ...clock, law: clockRules[clock.what].law }
}
