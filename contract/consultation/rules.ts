import type { ShiftStatus } from '../duty/labels'
import { addDays, shanghaiDate } from '../time'

/** Minutes a phone's clock may run ahead of the server's. */
export const AHEAD_MINUTES = 5
/** Days within which a consultation has to be written down. */
export const BACK_DAYS = 7

/** What is wrong with the moment a consultation is said to have happened; undefined when it may stand. */
export function whyNotThen(occurredAt: string, now: Date): string | undefined {
  const agoMs = now.getTime() - new Date(occurredAt).getTime()
  if (agoMs < -AHEAD_MINUTES * 60_000) return '咨询时间还没到，请改成实际时间'
  if (agoMs > BACK_DAYS * 86_400_000) return `只能补记${BACK_DAYS}天以内的咨询`
  return undefined
}

/** The parts of a shift a record is held against; `endsAt` is an ISO text. */
interface ShiftOfRecord {
  status: ShiftStatus
  day: string
  endsAt: string
}

/** Whether a consultation lies before the Shanghai day of the shift it is said to have been given on. */
export const isBeforeShift = ({ day }: Pick<ShiftOfRecord, 'day'>, occurredAt: string): boolean =>
  shanghaiDate(occurredAt) < day

/**
 * Whether a consultation given in person counts on this shift: the person checked in at it, and it was on that
 * day in Shanghai, or past its midnight before the duty's end. Still true after checking out, since a record is
 * often finished on the way home.
 */
export function wasOnDuty({ status, day, endsAt }: ShiftOfRecord, occurredAt: string): boolean {
  if (status !== 'checked-in' && status !== 'checked-out') return false
  const on = shanghaiDate(occurredAt)
  return on === day || (on > day && new Date(occurredAt) <= new Date(endsAt))
}

/**
 * Last Shanghai day on which somebody corrects a record of their own.
 *
 * @param withinDays setting `consultation.correction`, natural days after the day it was written
 */
export const correctableUntil = (recordedAt: string, withinDays: number): string =>
  addDays(shanghaiDate(recordedAt), withinDays)

/** Whether the one who wrote a record may still correct it; afterwards the county does, with a reason. */
export const mayCorrectOwn = (recordedAt: string, withinDays: number, now: Date): boolean =>
  shanghaiDate(now) <= correctableUntil(recordedAt, withinDays)
