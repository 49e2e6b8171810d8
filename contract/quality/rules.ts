import { takenOn, type AidStatus } from '../aid/statuses'
import { monthBefore } from '../subsidy/payment'
import { daysBetween } from '../time'
import type { MonitorKind } from './labels'

const inHand = takenOn.filter((status) => !['notified', 'granted', 'assigned'].includes(status))

/** Where a case can be looked at this way: a call or a visit once it is taken on, a file once it lies with the centre. */
export const monitoredIn: Record<MonitorKind, readonly AidStatus[]> = {
  phone: inHand,
  visit: inHand,
  hearing: inHand.filter((status) => status !== 'accepted'),
  file: ['filed', 'archived', 'paid'],
}

export const mayMonitor = (kind: MonitorKind, status: AidStatus): boolean =>
  monitoredIn[kind].includes(status)

/** Where a case can be drawn for it: a hearing is attended while the case is at work, or not at all. */
export const drawnIn: Record<MonitorKind, readonly AidStatus[]> = { ...monitoredIn, hearing: ['engaged'] }

/**
 * The oldest month whose drawing still waits to be looked at: a month's tasks lapse with the end of the next, so that a
 * case that was settled before any hearing is not waited for for ever.
 *
 * @param month 'YYYY-MM' now running
 */
export const oldestWaiting = (month: string): string => monthBefore(month)

/**
 * Why a day can't be the day it was looked at; undefined where it can. Days 'YYYY-MM-DD' in Shanghai.
 *
 * @param receivedOn day the case came to the centre
 * @param takenOn day its present lawyer took it on: what was seen before is not theirs to answer for
 */
export function dayFault(
  doneOn: string,
  receivedOn: string,
  today: string,
  takenOn: string | null = null,
): string | undefined {
  if (daysBetween(today, doneOn) > 0) return '不能晚于今天'
  if (daysBetween(receivedOn, doneOn) < 0) return '不能早于收到申请的那天'
  return takenOn !== null && daysBetween(takenOn, doneOn) < 0 ? '那天还不是现在这位律师在办' : undefined
}

/**
 * The scores an average may be told of: the oldest whole groups of `groupOf`, so that from one average to the next there
 * are at least as many new ones, and none is known by the difference.
 *
 * @param scores the oldest first
 */
export const toldScores = (scores: readonly number[], groupOf: number): readonly number[] =>
  scores.slice(0, Math.floor(scores.length / groupOf) * groupOf)
