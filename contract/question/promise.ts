import type { IsRestDay } from '../calendar'
import { addDays, atShanghai, minutesBetween, lengthText, momentText, shanghaiDate } from '../time'
import type { PromiseRule } from './settings'

const HOUR_MS = 3_600_000
/** Nothing is promised for the night: what would fall due before is due at this hour. */
const MORNING = '09:00'

/**
 * By when a question asked at `from` is answered. Hours run on duty days alone and stand still on rest days; a time
 * before nine in the morning becomes nine of that day.
 *
 * @param hours of the rule in force, urgent or not
 * @returns ISO instant on a duty day
 */
export function promisedBy(from: Date, hours: number, isRestDay: IsRestDay): string {
  let left = hours * HOUR_MS
  let at = from.getTime()
  for (;;) {
    const day = shanghaiDate(new Date(at))
    const end = new Date(atShanghai(addDays(day, 1), '00:00')).getTime()
    if (!isRestDay(day)) {
      if (left <= end - at) {
        const due = new Date(at + left)
        return laterOf(due.toISOString(), atShanghai(shanghaiDate(due), MORNING), isRestDay)
      }
      left -= end - at
    }
    at = end
  }
}

/** The later of the two; midnight at the very end of a duty day may lie on a rest day, and moves on to the next that is none. */
function laterOf(due: string, morning: string, isRestDay: IsRestDay): string {
  let day = shanghaiDate(morning)
  if (!isRestDay(day)) return due > morning ? due : morning
  while (isRestDay(day)) day = addDays(day, 1)
  return atShanghai(day, MORNING)
}

export const hoursFor = (rule: PromiseRule, urgent: boolean): number =>
  urgent ? rule.urgentHours : rule.normalHours

export type PromiseState = 'kept' | 'calm' | 'soon' | 'over'

/**
 * How a promise stands at `now`. `promised` null: nothing is owed. An urgent one is never "soon" for longer than a
 * quarter of its time.
 */
export function promiseState(
  { promisedBy: promised, urgent }: { promisedBy: string | null; urgent: boolean },
  rule: PromiseRule,
  now: Date,
): PromiseState {
  if (promised === null) return 'kept'
  const left = new Date(promised).getTime() - now.getTime()
  if (left < 0) return 'over'
  const window = urgent ? Math.min(rule.soonHours, rule.urgentHours / 4) : rule.soonHours
  return left <= window * HOUR_MS ? 'soon' : 'calm'
}

/** '11月25日 9:00前答复，还有3小时' or '已经超过2小时'. */
export function promiseText(promised: string, now: Date): string {
  const left = minutesBetween(now, promised)
  const length = (minutes: number) =>
    minutes >= 2880 ? `${Math.floor(minutes / 1440)}天` : lengthText(minutes)
  return left >= 0
    ? `${momentText(promised)}前答复，还有${length(left)}`
    : `应在${momentText(promised)}前答复，已超过${length(-left)}`
}
