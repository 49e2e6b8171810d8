import type { PractitionerKind } from '../account/roles'
import type { ShiftStatus } from '../duty/labels'
import { may } from '../people/may'
import type { RefusalCode } from '../refusal'
import { daysBetween } from '../time'
import type { RequestPolicy } from './workflow'

const HOUR_MS = 3_600_000

/** The parts of a shift these rules ask about; instants are ISO texts. */
export interface ChangingShift {
  status: ShiftStatus
  startsAt: string
  endsAt: string
}

/** Refusal code that a change of person at `now` would meet, or undefined when the shift may still change hands. */
export function whyNotChange(
  shift: Pick<ChangingShift, 'status' | 'startsAt'>,
  now: Date,
): RefusalCode | undefined {
  if (shift.status === 'withdrawn') return 'shift-withdrawn'
  if (shift.status !== 'published' || now >= new Date(shift.startsAt)) return 'change-too-late'
  return undefined
}

/** Last instant at which somebody may ask for a swap or a stand-in; after it the county is called instead. */
export const askUntil = (shift: Pick<ChangingShift, 'startsAt'>, policy: RequestPolicy): Date =>
  new Date(new Date(shift.startsAt).getTime() - policy.latestHoursBefore * HOUR_MS)

/** Refusal code that asking for a swap or a stand-in at `now` would meet; `until` is the shift's `askUntil`. */
export function whyNotAsk(
  shift: Pick<ChangingShift, 'status' | 'startsAt'>,
  until: Date,
  now: Date,
): RefusalCode | undefined {
  return whyNotChange(shift, now) ?? (now > until ? 'ask-too-late' : undefined)
}

/** Longest leave in days that is asked for at once; the database holds it too. */
export const LEAVE_MAX_DAYS = 93

/** What is wrong with the days of a leave, by field; undefined when nothing is. Days 'YYYY-MM-DD', both counted. */
export function wrongLeave(
  { fromOn, toOn }: { fromOn: string; toOn: string },
  today: string,
): { fromOn: string } | { toOn: string } | undefined {
  if (fromOn < today) return { fromOn: '请从今天或以后开始' }
  if (toOn < fromOn) return { toOn: '结束日期不能早于开始日期' }
  if (daysBetween(fromOn, toOn) >= LEAVE_MAX_DAYS) return { toOn: `一次最多请${LEAVE_MAX_DAYS}天` }
  return undefined
}

/** Refusal code for somebody who can't take a shift by who they are: suspended, gone, or no adviser (A15–A19). */
export const whyNotSit = (person: { active: boolean; kind: PractitionerKind }): RefusalCode | undefined =>
  person.active && may(person.kind, 'sit-duty') ? undefined : 'cannot-sit-duty'

/**
 * Who the next person of a shift sits in for. It stays the first one the roster named, however often the shift goes
 * on, and nobody once it is back with them. After a swap nobody sits in for anybody: each has the other's shift.
 */
export function standsInFor(
  shift: { practitionerId: string; standsInFor: string | null },
  nextId: string,
  swapped = false,
): string | null {
  const original = shift.standsInFor ?? (swapped ? null : shift.practitionerId)
  return original === nextId ? null : original
}
