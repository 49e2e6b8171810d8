import { clockNames, clockRules, type ClockName } from '../aid/clocks'
import { addDays } from '../time'

/** Days before its last one from which a clock is about to run out. */
export const NEAR_DAYS = 2

/**
 * Who is to act before a clock runs out: the county's centre, the lawyer, the applicant, or the bureau (the county's
 * staff and the city).
 */
export const whoActs: Record<ClockName, readonly ('county' | 'handler' | 'applicant' | 'bureau')[]> = {
  review: ['county'],
  assign: ['county'],
  'notified-defence': ['county'],
  engagement: ['handler'],
  'provisional-papers': ['county', 'applicant'],
  objection: ['applicant'],
  'objection-decision': ['bureau'],
  change: ['county'],
  'termination-service': ['county'],
  'closing-papers': ['handler'],
  'closing-review': ['county'],
  correction: ['handler'],
}

/** Whether running out is a failure to be reported; the time to object is the applicant's own and just ends. */
export const isDuty = (what: ClockName): boolean => what !== 'objection'

export const dutyClocks = clockNames.filter(isDuty)

export const clockLabel = (what: ClockName): string => clockRules[what].label

export const clockStates = ['over', 'near', 'running', 'paused'] as const
export type ClockState = (typeof clockStates)[number]
export const clockStateLabels: Record<ClockState, string> = {
  over: '已超期',
  near: '快到期',
  running: '还早',
  paused: '停着',
}

/** How a clock stands on a day: what stands still never runs out. */
export function clockState(clock: { dueOn: string; paused: boolean }, today: string): ClockState {
  if (clock.paused) return 'paused'
  if (clock.dueOn < today) return 'over'
  return clock.dueOn <= addDays(today, NEAR_DAYS) ? 'near' : 'running'
}

/**
 * What to tell of a clock this morning: `warn` once from two days before its last day, `escalate` once after it.
 * Nothing of one that stands still, nor of a failure twice.
 */
export function dueWord(
  clock: { what: ClockName; dueOn: string; paused: boolean; warned: boolean; escalated: boolean },
  today: string,
): 'warn' | 'escalate' | undefined {
  const state = clockState(clock, today)
  if (state === 'near') return clock.warned ? undefined : 'warn'
  return state === 'over' && isDuty(clock.what) && !clock.escalated ? 'escalate' : undefined
}

/** Draft of a termination when the papers of a provisional grant did not come (法援法 48; 山西条例 25). */
export const terminationDraft = (decisionNumber: string, dueDay: string): string =>
  `${decisionNumber}先行提供法律援助，受援人应当在${dueDay}前补齐材料，到期没有补齐。依照山西省法律援助条例第二十五条，终止法律援助。`
