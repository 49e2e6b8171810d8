import type { ComplaintReason } from '../complaint/labels'
import type { Satisfaction } from '../rating/schema'
import type { RefusalCode } from '../refusal'
import { shanghaiDate } from '../time'
import type { VisitAnswers } from './answers'
import type { Mismatch, VisitFigure, VisitStatus } from './labels'

export interface RatedAs {
  satisfaction: Satisfaction
  wasFree: boolean
  solicited: boolean
}

/**
 * Where what was said in a visit differs from the record or its rating. 满意 against 不满意 differs; one step apart
 * (一般) is how people talk and does not.
 */
export function mismatchesOf(answers: VisitAnswers, rated: RatedAs | null): Mismatch[] {
  if (!answers.came) return ['never-came']
  if (!rated) return []
  const opposite =
    answers.satisfaction !== rated.satisfaction &&
    answers.satisfaction !== 'fair' &&
    rated.satisfaction !== 'fair'
  return [
    ...(opposite ? ['satisfaction' as const] : []),
    ...(answers.charged && rated.wasFree ? ['charged' as const] : []),
    ...(answers.solicited && !rated.solicited ? ['solicited' as const] : []),
  ]
}

/** What a visit opens a complaint for: money taken, custom solicited (法援法 55). */
export const complaintReasonsIn = (answers: VisitAnswers): ComplaintReason[] =>
  answers.came
    ? [...(answers.charged ? ['charged' as const] : []), ...(answers.solicited ? ['solicited' as const] : [])]
    : []

/** What of a record decides whether somebody may be asked about it. */
export interface Visitable {
  safeMode: boolean
  minor: boolean
  hasPhone: boolean
  hasAddress: boolean
}

/**
 * Whether nobody is asked about a record. Never about a minor's, which nobody opens without approval
 * (未成年人网络保护条例 36), and never about one in safe mode: a call or a knock may be answered by who must not know.
 */
export const isWithheld = ({ safeMode, minor }: Pick<Visitable, 'safeMode' | 'minor'>): boolean =>
  safeMode || minor

/** Whether a record may be drawn. */
export const mayVisit = (record: Visitable, way: 'phone' | 'on-site') =>
  !isWithheld(record) && mayBeReached(record, way)

const mayBeReached = ({ hasPhone, hasAddress }: Visitable, way: 'phone' | 'on-site') =>
  hasPhone || (way === 'on-site' && hasAddress)

/** Refusal code a drawing of a month 'YYYY-MM' would meet: the month has to be over. */
export const whyNotDraw = (month: string, now: Date): RefusalCode | undefined =>
  month >= shanghaiDate(now).slice(0, 7) ? 'visit-month-open' : undefined

interface Task {
  status: VisitStatus
  practitionerId: string
  assignedTo: string | null
}

/** Refusal code who works on a visit would meet: the adviser never, and only who it was given to. */
export function whyNotVisit(visit: Task, accountId: string): RefusalCode | undefined {
  if (accountId === visit.practitionerId) return 'own-visit'
  if (visit.status !== 'open') return 'visit-done'
  return visit.assignedTo === accountId ? undefined : 'visit-not-yours'
}

/** Whether a visit counts in a figure. */
export const countsIn = (
  { status, mismatches }: { status: VisitStatus; mismatches: readonly Mismatch[] },
  figure: VisitFigure,
): boolean =>
  ({
    drawn: true,
    reached: status === 'reached',
    confirmed: status === 'reached' && mismatches.length === 0,
    mismatched: status === 'reached' && mismatches.length > 0,
  })[figure]
