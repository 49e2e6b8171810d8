import type { RefusalCode, RefusedFields } from '../refusal'
import type { SettingValue } from '../settings'
import { clockText, daysBetween, momentText, shanghaiDate } from '../time'
import type { MakeUpStatus, ShiftStatus } from './labels'
import { checkInOpensAt, type AttendancePolicy } from './rules'

export const makeUpActs = ['approve', 'refuse', 'withdraw'] as const
export type MakeUpAct = (typeof makeUpActs)[number]
export type MakeUpActor = 'person' | 'county'

interface Arrow {
  actor: MakeUpActor
  to: MakeUpStatus
}

/** Status × act → who may do it and where it leads (A37). What it does not name does not exist. */
export const makeUpWorkflow = {
  asked: {
    approve: { actor: 'county', to: 'approved' },
    refuse: { actor: 'county', to: 'refused' },
    withdraw: { actor: 'person', to: 'withdrawn' },
  },
  approved: {},
  refused: {},
  withdrawn: {},
} as const satisfies Record<MakeUpStatus, Partial<Record<MakeUpAct, Arrow>>>

/** The arrow for an act by an actor in a status; undefined when the table has none. */
export function makeUpArrow(status: MakeUpStatus, act: MakeUpAct, actor: MakeUpActor): Arrow | undefined {
  const arrow = (makeUpWorkflow[status] as Partial<Record<MakeUpAct, Arrow>>)[act]
  return arrow?.actor === actor ? arrow : undefined
}

export type MakeUpPolicy = SettingValue<'duty.makeUp'>

/** What a make-up asks of a shift; `checkedInAt` and `closedBySystem` of its attendance, where there is one. */
export interface ShiftToMakeUp {
  status: ShiftStatus
  day: string
  startsAt: string
  endsAt: string
  checkedInAt: string | null
  closedBySystem: boolean
}

/** The same out of a shift with its attendance. */
export const toMakeUp = ({
  attendance,
  ...shift
}: Omit<ShiftToMakeUp, 'checkedInAt' | 'closedBySystem'> & {
  attendance: (Pick<ShiftToMakeUp, 'closedBySystem'> & { checkedInAt: string }) | null
}): ShiftToMakeUp => ({
  ...shift,
  checkedInAt: attendance?.checkedInAt ?? null,
  closedBySystem: attendance?.closedBySystem ?? false,
})

/** Which checks are missing from a shift that is over: both, the leaving, or none. One still running misses nothing. */
export function missingOf(shift: ShiftToMakeUp, now: Date): { in: boolean; out: boolean } {
  const over = now >= new Date(shift.endsAt)
  if (shift.status === 'published') return { in: over, out: over }
  return { in: false, out: shift.status === 'checked-out' && shift.closedBySystem }
}

/** Refusal that asking for a make-up would meet at `now`, or undefined when it may be asked for. */
export function whyNotMakeUp(shift: ShiftToMakeUp, now: Date, policy: MakeUpPolicy): RefusalCode | undefined {
  const missing = missingOf(shift, now)
  if (!missing.in && !missing.out) return 'make-up-not-needed'
  return daysBetween(shift.day, shanghaiDate(now)) > policy.withinDays ? 'make-up-too-late' : undefined
}

/** What the person says of the checks that are missing, as ISO instants. */
export interface Claim {
  inAt?: string | undefined
  outAt?: string | undefined
}

/**
 * What is wrong with a claim, one sentence a field; undefined when nothing is. It names exactly what is missing, and
 * stays within the shift: from when its check-in opens to its end, so that nobody gains hours by forgetting.
 */
export function claimFaults(
  shift: ShiftToMakeUp,
  claim: Claim,
  now: Date,
  policy: AttendancePolicy,
): RefusedFields | undefined {
  const missing = missingOf(shift, now)
  const opens = checkInOpensAt(shift, policy)
  const end = new Date(shift.endsAt)
  const faults: RefusedFields = {}
  if (missing.in) {
    const at = claim.inAt === undefined ? undefined : new Date(claim.inAt)
    if (!at) faults['inAt'] = '请填写到岗时间'
    else if (at < opens || at >= end)
      faults['inAt'] = `到岗时间应在${momentText(opens)}到${clockText(end)}之间`
  } else if (claim.inAt !== undefined) faults['inAt'] = '签到时间已经有了，不用补'
  if (missing.out) {
    const came = missing.in ? claim.inAt : shift.checkedInAt
    const at = claim.outAt === undefined ? undefined : new Date(claim.outAt)
    if (!at) faults['outAt'] = '请填写离岗时间'
    else if (at > end) faults['outAt'] = `离岗时间最晚填到${clockText(end)}`
    else if (came && at <= new Date(came)) faults['outAt'] = '离岗时间应在到岗以后'
  } else if (claim.outAt !== undefined) faults['outAt'] = '签退时间已经有了，不用补'
  return Object.keys(faults).length > 0 ? faults : undefined
}
