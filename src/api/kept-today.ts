import type { Today } from '@contract/duty/schema'
import { shanghaiDate } from '@contract/time'
import { readStored, writeStored } from '@/platform/storage'

interface Kept {
  today: Today
  /** This phone's clock when it came, in milliseconds. */
  receivedAt: number
}

/** Older than this a roster kept on the phone says too little to be drawn. */
const KEPT_MS = 3 * 86_400_000

const keyOf = (owner: string) => `duty-today:${owner}`

/** Keeps the day's duty on the phone, so that one can check in where there is no signal. */
export const keepToday = (owner: string, today: Today): void =>
  void writeStored(keyOf(owner), { today, receivedAt: Date.now() } satisfies Kept)

/**
 * The duty last heard of, as it looks on the day it is now by the server's clock as this phone knew it: the next shift
 * may have become today's. Undefined when nothing is kept, or too long ago.
 */
export function recallToday(owner: string): Kept | undefined {
  const kept = readStored<Kept>(keyOf(owner))
  if (!kept || Date.now() - kept.receivedAt > KEPT_MS) return undefined
  const { today, receivedAt } = kept
  const now = Date.now() + (new Date(today.asOf).getTime() - receivedAt)
  const day = shanghaiDate(new Date(now))
  const nextIsToday = today.next?.day === day
  const shifts = [
    ...today.shifts.filter((shift) => shift.day === day || shift.status === 'checked-in'),
    ...(nextIsToday ? [today.next!] : []),
  ]
  return { today: { ...today, shifts, next: nextIsToday ? null : today.next }, receivedAt }
}
