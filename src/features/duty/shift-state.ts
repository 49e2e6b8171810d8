import {
  arrivalAt,
  checkInOpensAt,
  judgeCheckOut,
  whyNotCheckIn,
  type ShiftTimes,
} from '@contract/duty/rules'
import type { DueShift } from '@contract/duty/schema'
import { addDays, clockText, lengthText, shanghaiDate } from '@contract/time'
import type { Tone } from '@/components/tone'

/** How a shift stands at one moment, in the words of its own practitioner. */
export interface ShiftState {
  tone: Tone
  badge: string
  /** The state, in one short sentence. */
  line: string
  /** How long still, or why. */
  hint?: string
  /** What can be done about it, and whether already. */
  act?: { moment: 'in' | 'out'; open: boolean }
}

const MINUTE_MS = 60_000

/** Minutes until an instant, the begun one counted: "还有1分钟" and never "还有0分钟". */
const minutesUntil = (instant: Date | string, now: Date) =>
  Math.max(1, Math.ceil((new Date(instant).getTime() - now.getTime()) / MINUTE_MS))

export const timesOf = (shift: DueShift): ShiftTimes => ({
  ...shift,
  checkedInAt: shift.attendance?.checkedInAt ?? null,
})

/** '8:30—12:30', with 次日 where it ends the day after. */
export const hoursText = ({ day, startsAt, endsAt }: Pick<DueShift, 'day' | 'startsAt' | 'endsAt'>) =>
  `${clockText(startsAt)}—${shanghaiDate(endsAt) === addDays(day, 1) ? '次日' : ''}${clockText(endsAt)}`

function beforeCheckIn(shift: DueShift, now: Date): ShiftState {
  const { policy, startsAt } = shift
  const obstacle = whyNotCheckIn(timesOf(shift), now, policy)
  if (obstacle === 'shift-over') {
    return { tone: 'bad', badge: '没签到', line: '这一班没有签到', hint: '有特殊情况，请向县区司法局说明' }
  }
  const opens = checkInOpensAt(shift, policy)
  if (obstacle === 'too-early') {
    return {
      tone: 'info',
      badge: '待签到',
      line: `${clockText(opens)}起可以签到`,
      hint: `还有${lengthText(minutesUntil(opens, now))}`,
      act: { moment: 'in', open: false },
    }
  }
  const act = { moment: 'in', open: true } as const
  const start = clockText(startsAt)
  if (now < new Date(startsAt)) {
    return { tone: 'info', badge: '待签到', line: '现在可以签到', hint: `${start}开始值班`, act }
  }
  const onTimeUntil = new Date(new Date(startsAt).getTime() + policy.graceMinutes * MINUTE_MS)
  return arrivalAt(shift, now, policy) === 'late'
    ? { tone: 'warn', badge: '待签到', line: '现在签到算迟到', hint: `${start}已经开始`, act }
    : {
        tone: 'warn',
        badge: '待签到',
        line: '请马上签到',
        hint: `${start}已经开始，过了${clockText(onTimeUntil)}算迟到`,
        act,
      }
}

function onDuty({ endsAt }: DueShift, now: Date): ShiftState {
  const end = clockText(endsAt)
  const act = { moment: 'out', open: true } as const
  return now < new Date(endsAt)
    ? {
        tone: 'good',
        badge: '在岗',
        line: '正在值班',
        hint: `到${end}，还有${lengthText(minutesUntil(endsAt, now))}`,
        act,
      }
    : { tone: 'warn', badge: '在岗', line: '值班时间到了，请签退', hint: `${end}结束`, act }
}

function afterCheckOut({ attendance }: DueShift): ShiftState {
  const wanting = attendance?.short === true || attendance?.departure === 'early'
  return attendance?.closedBySystem
    ? { tone: 'warn', badge: '已签退', line: '忘了签退', hint: '系统按值班结束时间替您签退了' }
    : { tone: wanting ? 'warn' : 'good', badge: '已签退', line: '这一班值完了', hint: '您辛苦了' }
}

/** How a shift stands at `now` by the server's clock. Says nothing that the contract's rules do not say. */
export function stateOf(shift: DueShift, now: Date): ShiftState {
  if (shift.status === 'withdrawn')
    return { tone: 'plain', badge: '已取消', line: '这一班取消了', hint: '不用来签到' }
  if (shift.status === 'checked-in') return onDuty(shift, now)
  if (shift.status === 'checked-out') return afterCheckOut(shift)
  return beforeCheckIn(shift, now)
}

/** How long a duty has to last, in words: four hours, or the shift's own length where that is less (A30). */
export const neededText = ({ startsAt, endsAt, policy }: DueShift) =>
  lengthText(
    Math.min(
      policy.minimumMinutes,
      Math.round((new Date(endsAt).getTime() - new Date(startsAt).getTime()) / MINUTE_MS),
    ),
  )

/** What leaving at `now` would be put down as; undefined when nothing is held against it. */
export function whyStay(shift: DueShift, now: Date): string | undefined {
  if (!shift.attendance) return undefined
  const { checkedInAt } = shift.attendance
  const { departure, short } = judgeCheckOut({ ...shift, checkedInAt }, now, shift.policy)
  const left = `离${clockText(shift.endsAt)}还有${lengthText(minutesUntil(shift.endsAt, now))}`
  if (departure === 'early')
    return `${left}，现在签退记为早退${short ? `，值班不满${neededText(shift)}` : ''}`
  return short ? `现在签退，值班不满${neededText(shift)}` : undefined
}
