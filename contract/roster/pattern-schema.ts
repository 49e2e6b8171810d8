import * as z from 'zod'
import { AreaCode } from '../area'
import { matterTypes } from '../consultation/labels'
import { dutyKinds } from '../duty/labels'
import { ClockTime, SiteCode } from '../site/code'
import { weekday } from '../time'
import { Day, Instant, Write, typedLine } from '../wire'
import { cycles, patternStatuses, restDayRules } from './labels'

/** Minutes of a clock time since midnight. */
export const clockMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/**
 * The rule by which duties of a site come round (A29). Weekdays are 1–7, clock times Shanghai's.
 * - `weekdays`: weekly, fortnightly, monthly, quarterly; empty for `workdays`. Monthly and quarterly take exactly one.
 * - `anchorMonday`: fortnightly only; a Monday whose week has the duty.
 * - `weekOfMonth`: monthly and quarterly: 1–4 for the first to fourth such weekday, 5 for the last.
 * - `monthOfQuarter`: quarterly only: the earliest month of the quarter, 1–3, that is asked for the duty; when it had
 *   none by then, the later ones are.
 * - `people`: the rota, in order of turns; may be empty, and then the plan chooses.
 * - `fields`: what visitors of the site mostly ask about; somebody who knows it is preferred.
 * - `toOn`: last day, null for no end.
 */
const shape = {
  siteCode: SiteCode,
  kind: z.enum(dutyKinds),
  cycle: z.enum(cycles),
  weekdays: z
    .array(z.int().min(1).max(7))
    .max(7)
    .refine((days) => new Set(days).size === days.length, '同一天选了两次'),
  anchorMonday: Day.refine((day) => weekday(day) === 1, '请选一个周一').nullable(),
  weekOfMonth: z.int().min(1).max(5).nullable(),
  monthOfQuarter: z.int().min(1).max(3).nullable(),
  starts: ClockTime,
  ends: ClockTime,
  peopleNeeded: z.int().min(1, '至少1人').max(9, '最多9人'),
  restDays: z.enum(restDayRules),
  fields: z.array(z.enum(matterTypes)).max(matterTypes.length),
  people: z.array(z.uuid()).max(60, '轮值最多60人'),
  fromOn: Day,
  toOn: Day.nullable(),
}

const PatternShape = z.object(shape)
type PatternShape = z.output<typeof PatternShape>

/** The sentence for each field that does not fit the cycle; keys are field names. */
export function patternFaults(pattern: PatternShape): Record<string, string> {
  const { cycle, weekdays } = pattern
  const faults: Record<string, string> = {}
  const oneDay = cycle === 'monthly' || cycle === 'quarterly'
  if (cycle === 'workdays' && weekdays.length > 0) faults.weekdays = '每个工作日都排，不用选星期几'
  if (cycle !== 'workdays' && weekdays.length === 0) faults.weekdays = '请选择星期几'
  if (oneDay && weekdays.length > 1) faults.weekdays = '只能选一个星期几'
  if ((cycle === 'fortnightly') !== (pattern.anchorMonday !== null))
    faults.anchorMonday = '请选择从哪一周算起'
  if (oneDay !== (pattern.weekOfMonth !== null)) faults.weekOfMonth = '请选择当月第几个'
  if ((cycle === 'quarterly') !== (pattern.monthOfQuarter !== null))
    faults.monthOfQuarter = '请选择季度里的第几个月'
  const minutes = clockMinutes(pattern.ends) - clockMinutes(pattern.starts)
  if (minutes < 30) faults.ends = '结束时间应晚于开始时间，至少半小时'
  if (minutes > 14 * 60) faults.ends = '一班最多14小时'
  if (pattern.toOn !== null && pattern.toOn < pattern.fromOn) faults.toOn = '截止日期不能早于开始日期'
  return faults
}

/** A new pattern, or with `replaces` (id of the version in force) a changed one that takes its place from `fromOn`. */
export const ProposePattern = Write.extend({ ...shape, replaces: z.uuid().optional() }).superRefine(
  (pattern, context) => {
    for (const [field, message] of Object.entries(patternFaults(pattern)))
      context.addIssue({ code: 'custom', message, path: [field] })
  },
)
export type ProposePattern = z.output<typeof ProposePattern>

export const Pattern = PatternShape.extend({
  /** Id of this version. */
  id: z.uuid(),
  /** Shared by all versions of one pattern. */
  lineId: z.uuid(),
  version: z.int(),
  status: z.enum(patternStatuses),
  siteName: z.string(),
  areaCode: AreaCode,
  proposedByName: z.string(),
  proposedAt: Instant,
  decidedAt: Instant.nullable(),
  endedBecause: z.string().nullable(),
  /** Names of the rota, in the order of `people`. */
  peopleNames: z.array(z.string()),
})
export type Pattern = z.output<typeof Pattern>

/** By county or site within one's scope; ended ones only when asked for. Answered by site, newest version first. */
export const PatternsInput = z.object({
  areaCode: AreaCode.optional(),
  siteCode: SiteCode.optional(),
  ended: z.boolean().optional(),
})
export const Patterns = z.object({ patterns: z.array(Pattern), asOf: Instant })
export type Patterns = z.output<typeof Patterns>

export const PatternId = z.object({ id: z.uuid() })
export const ApprovePattern = Write.extend({ id: z.uuid() })
/** Ends a pattern after `lastOn`, or turns a proposal down (then `lastOn` counts for nothing). */
export const EndPattern = Write.extend({ id: z.uuid(), lastOn: Day, reason: typedLine('原因', 100) })
