import type { AidForm, PaperKind } from '../aid/labels'
import type { RunningClock } from '../aid/clocks'
import { undecided, type AidStatus } from '../aid/statuses'
import { arrowOf, type AidAct } from '../aid/workflow'
import { daysLeft } from '../calendar'
import type { MatterType } from '../consultation/labels'
import type { RefusalCode } from '../refusal'
import { addDays, daysBetween } from '../time'
import type { FollowOutcome, FollowState } from './labels'

/** Code of the item for whatever the catalogue does not name; what is meant stands in its note. */
export const OTHER_ITEM = 'other'
/** A paper the catalogue names. Empty lists: asked in any matter, or for any form of aid. */
export interface CatalogueItem {
  code: string
  kind: PaperKind
  matterTypes: readonly MatterType[]
  aidForms: readonly AidForm[]
  /** Natural days it may follow by; null: it never does. */
  followDays: number | null
}

/** Whether a paper is ever asked for in such a case. */
export const fits = (
  item: Pick<CatalogueItem, 'matterTypes' | 'aidForms'>,
  of: { matterType: MatterType; aidForm: AidForm },
): boolean =>
  (item.matterTypes.length === 0 || item.matterTypes.includes(of.matterType)) &&
  (item.aidForms.length === 0 || item.aidForms.includes(of.aidForm))

/**
 * Why a list of missing papers may not be sent: everything is told at once (法律援助法 43), so a further one names
 * what has newly come up.
 *
 * @param before lists sent in this case before
 */
export const whyNotAsk = (before: number, newCircumstance: string | undefined): RefusalCode | undefined =>
  before > 0 && !newCircumstance ? 'second-supplement' : undefined

/** Why an application is not deemed withdrawn: its last day is not over (法律援助法 43). */
export const whyNotLapse = (dueOn: string, today: string): RefusalCode | undefined =>
  today > dueOn ? undefined : 'supplement-not-over'

/** Days a paper may follow within: from the day after today. */
interface FollowDays {
  today: string
  /** Last day of the examination. */
  reviewDueOn: string
}

/**
 * Last day a paper may follow by (容缺): within its own days, and before the decision is due, since examining goes on
 * without it. Null: identity and signature never follow.
 */
export function followUntil(
  { kind, followDays }: Pick<CatalogueItem, 'kind' | 'followDays'>,
  { today, reviewDueOn }: FollowDays,
): string | null {
  if (followDays === null || kind === 'identity') return null
  const own = addDays(today, followDays)
  return own < reviewDueOn ? own : reviewDueOn
}

/** Why a paper may not follow by a day: it never does, or the day is not one between tomorrow and its last. */
export function whyNotFollow(
  item: Pick<CatalogueItem, 'kind' | 'followDays'>,
  dueOn: string,
  days: FollowDays,
): RefusalCode | undefined {
  const until = followUntil(item, days)
  if (until === null) return 'never-follows'
  return dueOn <= days.today || dueOn > until ? 'follows-when' : undefined
}

/** How a paper that was to follow stands: a photo sent is a promise kept, late or not. */
export function followState(
  { dueOn, outcome, agreed }: { dueOn: string; outcome: FollowOutcome | null; agreed: boolean },
  photos: number,
  today: string,
): FollowState {
  if (outcome) return outcome
  if (photos > 0) return 'sent'
  if (today > dueOn) return 'missed'
  return agreed ? 'waiting' : 'wished'
}

/** Whether papers may still be sent for it. */
export const isAwaited = (state: FollowState): boolean => state !== 'received' && state !== 'asked'

/** Items that have neither a photo nor a word why there is none; a list is answered when none is left. */
export const itemsOpen = (
  items: readonly { code: string; photos: number }[],
  cannot: readonly { code: string }[],
): string[] =>
  items
    .filter(({ code, photos }) => photos === 0 && !cannot.some((one) => one.code === code))
    .map(({ code }) => code)

/** Days before the last one at which somebody is reminded, and the last one itself. */
export const REMIND_DAYS = [3, 1, 0] as const

/**
 * The reminder due this morning, in days before the last one; undefined when it was given, or none is due. One that
 * was missed is made up for, unless the next is due.
 *
 * @param reminded the last one given, null when none was
 */
export function reminderDue(dueOn: string, today: string, reminded: number | null): number | undefined {
  const left = daysBetween(today, dueOn)
  if (left < 0) return undefined
  const step = [...REMIND_DAYS].reverse().find((days) => left <= days)
  return step !== undefined && (reminded === null || reminded > step) ? step : undefined
}

/**
 * By when what follows must be there: the last day of the examination, and where aid was given first, of the days for
 * the papers (法律援助法 44; 山西条例 25). Null while nothing may be agreed to follow.
 */
export const followBy = (status: AidStatus, clocks: readonly RunningClock[]): string | null =>
  clocks.find(
    ({ what, paused }) =>
      (what === 'review' && status === 'submitted' && !paused) || what === 'provisional-papers',
  )?.dueOn ?? null

/** Whether what follows may still be sent: nothing is decided, or aid was given first and papers are waited for. */
export const mayStillFollow = (status: AidStatus, clocks: readonly RunningClock[]): boolean =>
  (undecided as readonly AidStatus[]).includes(status) ||
  clocks.some(({ what }) => what === 'provisional-papers')

const countyActs = [
  'ask-supplement',
  'lapse',
  'ask-cooperation',
  'end-cooperation',
] as const satisfies AidAct[]
/** What the county may do about missing papers: arrows of the workflow, and what leaves the status as it is. */
export const supplementActs = [...countyActs, 'take-in', 'agree'] as const
export type SupplementAct = (typeof supplementActs)[number]

/**
 * The county's acts in a status: `take-in` notes what the applicant brought over the counter, so it is open where the
 * applicant may supply; `agree` lets papers follow while the application is examined, or aid was given first.
 *
 * @param ask the list that is waited for
 * @param followBy as `followBy` says
 */
export function actsAbout(
  status: AidStatus,
  ask: { dueOn: string } | undefined,
  { now, followBy }: { now: Date; followBy: string | null },
): SupplementAct[] {
  return supplementActs.filter((act) => {
    if (act === 'take-in') return arrowOf(status, 'supply', 'applicant') !== undefined
    if (act === 'agree') return followBy !== null && daysLeft(followBy, now) > 0
    if (act === 'lapse' && (!ask || daysLeft(ask.dueOn, now) >= 0)) return false
    return arrowOf(status, act, 'county') !== undefined
  })
}
