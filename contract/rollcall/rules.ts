import type { RefusalCode } from '../refusal'
import { addDays, shanghaiDate } from '../time'
import type { ReplyStatus } from './labels'
import { replyArrow } from './workflow'

/** What a staff member may make of a call that was not answered. */
export const verdicts = ['accept', 'find'] as const
export type Verdict = (typeof verdicts)[number]

interface Asked {
  status: ReplyStatus
  asksCode: boolean
  /** ISO instant after which no answer counts. */
  closesAt: string
}

/** Refusal a reply at `now` would meet, or undefined when it may be sent. */
export function whyNotReply(asked: Asked, now: Date, withCode: boolean): RefusalCode | undefined {
  if (asked.status === 'replied') return 'roll-call-replied'
  if (!replyArrow(asked.status, 'reply', 'person') || now >= new Date(asked.closesAt))
    return 'roll-call-closed'
  return asked.asksCode && !withCode ? 'roll-call-code' : undefined
}

interface Missed {
  status: ReplyStatus
  /** Last day of the term, 'YYYY-MM-DD'; null before it was missed. */
  explainBy: string | null
}

const termIsOver = ({ explainBy }: Missed, now: Date): boolean =>
  explainBy !== null && shanghaiDate(now) > explainBy

/** Refusal an explanation at `now` would meet, or undefined when it may be given. The last day counts in full. */
export function whyNotExplain(reply: Missed, now: Date): RefusalCode | undefined {
  if (!replyArrow(reply.status, 'explain', 'person')) return 'roll-call-settled'
  return termIsOver(reply, now) ? 'roll-call-explain-late' : undefined
}

/**
 * Refusal a verdict at `now` would meet. What speaks for the person may be said at once; what speaks against them
 * only when they have explained, or let the time for it pass (A44: nobody is found at fault unheard).
 */
export function whyNotJudge(reply: Missed, verdict: Verdict, now: Date): RefusalCode | undefined {
  if (!replyArrow(reply.status, verdict, 'staff')) return 'roll-call-settled'
  return verdict === 'find' && reply.status === 'missed' && !termIsOver(reply, now)
    ? 'roll-call-unheard'
    : undefined
}

/** Shortest stretch a moment may be drawn from: in a shorter one it could be guessed. */
export const WINDOW_MINUTES = 10
/** How far ahead a random call may be planned. */
export const WINDOW_DAYS_AHEAD = 14

export interface CallWindow {
  from: string
  to: string
}

/** What is wrong with the stretch of a random call planned at `now`, in one sentence; undefined when nothing is. */
export function windowFault({ from, to }: CallWindow, now: Date): string | undefined {
  const [start, end] = [new Date(from), new Date(to)]
  if (end <= start) return '结束要晚于开始'
  if (shanghaiDate(from) !== shanghaiDate(to)) return '开始和结束要在同一天'
  if (end <= now) return '这段时间已经过去了，请重新选'
  if (shanghaiDate(from) > addDays(shanghaiDate(now), WINDOW_DAYS_AHEAD))
    return `最多提前${WINDOW_DAYS_AHEAD}天安排`
  return end.getTime() - Math.max(start.getTime(), now.getTime()) < WINDOW_MINUTES * 60_000
    ? `这段时间至少要有${WINDOW_MINUTES}分钟，时刻才猜不出来`
    : undefined
}
