import { randomInt } from 'node:crypto'
import type { CallWindow } from '@contract/rollcall/rules'

/** A moment drawn evenly from what is left of a stretch, to the second; its two ends count. */
export function drawMoment({ from, to }: CallWindow, now: Date): string {
  const start = Math.max(new Date(from).getTime(), now.getTime())
  const seconds = Math.floor((new Date(to).getTime() - start) / 1000)
  return new Date(start + randomInt(seconds + 1) * 1000).toISOString()
}
