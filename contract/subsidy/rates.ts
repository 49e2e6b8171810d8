import * as z from 'zod'
import { dutyKinds } from '../duty/labels'

const fen = z.int('请填写金额').min(0, '金额不能小于0').max(1_000_000, '金额太大，请核对')
const minutes = z.int('请填写分钟数').min(1, '请填写分钟数').max(840, '一班最长840分钟')
const percent = z.int('请填写百分比').min(0, '不能小于0').max(500, '最多500%')

/**
 * What a duty is paid (A99; 法律援助法 52: by the standard set, free of tax, so there is no tax anywhere). Amounts in
 * fen, lengths in minutes, stars as whole percent of the amount.
 */
export const DutyRates = z
  .object({
    halfDayFen: fen,
    dayFen: fen,
    /** From this many minutes on duty a half-day is paid, and from `dayMinutes` a day. */
    halfDayMinutes: minutes,
    dayMinutes: minutes,
    starPercent: z.object({ 1: percent, 2: percent, 3: percent, 4: percent, 5: percent }),
    /** Whether a duty shorter than it had to be is paid, for the minutes that were sat. */
    payShort: z.boolean(),
    /** Whether a duty proved by an approved make-up (补签) is paid. */
    payMadeUp: z.boolean(),
    /** Whether a duty the system had to close (nobody checked out) is paid. */
    payUnclosed: z.boolean(),
    /** Kinds of duty that are paid. */
    onlyKinds: z.array(z.enum(dutyKinds)).min(1, '请至少选一种值班'),
  })
  .superRefine((rates, ctx) => {
    if (rates.dayMinutes <= rates.halfDayMinutes)
      ctx.addIssue({ code: 'custom', path: ['dayMinutes'], message: '整天的时长应比半天长' })
    if (rates.dayFen < rates.halfDayFen)
      ctx.addIssue({ code: 'custom', path: ['dayFen'], message: '整天的补贴不应比半天少' })
  })
export type DutyRates = z.output<typeof DutyRates>

/** Stars a duty may be paid by. */
export const starCounts = [1, 2, 3, 4, 5] as const
export type Stars = (typeof starCounts)[number]
