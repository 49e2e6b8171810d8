import type { AidStatus } from '../aid/statuses'
import { arrowOf } from '../aid/workflow'
import type { RefusedFields } from '../refusal'
import { addDays, daysBetween, shanghaiDate } from '../time'
import type { LateCause } from './labels'

interface Signing {
  signedOn: string
  lateCause?: LateCause | undefined
  lateSaid?: string | undefined
}

/** The days an engagement is held against, 'YYYY-MM-DD'. */
export interface SigningDays {
  today: string
  /** Null where no five days ran. */
  assignedOn: string | null
  dueOn: string | null
}

/** Whether an agreement was signed after the five days (148号令 27). */
export const isLate = (signedOn: string, dueOn: string | null): boolean => dueOn !== null && signedOn > dueOn

/**
 * What is wrong with an engagement: signed between the day of assignment and today; after the five days only with a
 * cause on the recipient's side or an objective one (148号令 27). Empty when nothing is.
 */
export function engagementFaults(
  { signedOn, lateCause, lateSaid }: Signing,
  { today, assignedOn, dueOn }: SigningDays,
): RefusedFields {
  if (signedOn > today || (assignedOn !== null && signedOn < assignedOn))
    return { signedOn: '签字日期应在指派那天到今天之间' }
  if (!isLate(signedOn, dueOn)) return {}
  return {
    ...(!lateCause && { lateCause: '过了5天才签，请选是什么原因' }),
    ...(!lateSaid && { lateSaid: '请写明为什么晚了' }),
  }
}

/**
 * First day on which one may urge again; null when that is today or one never did.
 *
 * @param lastUrgedAt the newest asking; null when there was none
 */
export function urgeAgainOn(lastUrgedAt: string | null, now: Date, everyDays: number): string | null {
  if (lastUrgedAt === null) return null
  const day = addDays(shanghaiDate(lastUrgedAt), everyDays)
  return day > shanghaiDate(now) ? day : null
}

/** Whether the person aided can ask how it goes (法援法 46). */
export const takesUrging = (status: AidStatus): boolean => arrowOf(status, 'urge', 'applicant') !== undefined

/** Whether there is news to be told in this status. */
export const isHandled = (status: AidStatus): boolean =>
  arrowOf(status, 'record-progress', 'handler') !== undefined

/** Whole days without news, today not counted. */
export const quietDays = (silentSince: string, now: Date): number =>
  daysBetween(shanghaiDate(silentSince), shanghaiDate(now))

/** Who is to be told today that nothing was heard: the lawyer first, the county after; null for nobody, or once told. */
export function quietWord(
  { silentSince, told }: { silentSince: string; told: readonly ('handler' | 'county')[] },
  { handlerDays, countyDays }: { handlerDays: number; countyDays: number },
  now: Date,
): 'handler' | 'county' | null {
  const days = quietDays(silentSince, now)
  if (days >= countyDays) return told.includes('county') ? null : 'county'
  return days >= handlerDays && !told.includes('handler') ? 'handler' : null
}

export const caseTodos = ['engage', 'meet', 'answer', 'tell', 'collect'] as const
export type CaseTodo = (typeof caseTodos)[number]

interface Facts {
  status: AidStatus
  met: boolean
  /** The person aided asked, and has not been answered. */
  urged: boolean
  /** Days without news. */
  quiet: number
  handlerDays: number
  /** How many papers the file still lacks. */
  lacking: number
}

/** What the lawyer has to do now, the most pressing first. */
export function todosOf({ status, met, urged, quiet, handlerDays, lacking }: Facts): CaseTodo[] {
  const handled = isHandled(status)
  const open: Record<CaseTodo, boolean> = {
    engage: arrowOf(status, 'engage', 'handler') !== undefined,
    meet: handled && !met,
    answer: handled && urged,
    tell: handled && !urged && quiet >= handlerDays,
    collect: ['engaged', 'closed', 'returned', 'terminated'].includes(status) && lacking > 0,
  }
  return caseTodos.filter((todo) => open[todo])
}
