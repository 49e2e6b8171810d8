import type { AidStatus } from '../aid/statuses'
import type { RefusalCode } from '../refusal'

/** 法援法 64: a fine of at most 3000 yuan, in fen. */
export const FINE_MAX_FEN = 300_000

/** Where a matter is still open, so that the authorisation, given for this application alone, still covers a check. */
const open: readonly AidStatus[] = [
  'submitted',
  'supplement',
  'cooperation',
  'proposed-grant',
  'proposed-refuse',
  'granted',
  'assigned',
  'accepted',
  'engaged',
]

/**
 * Why what an application says may not be checked: without a signed authorisation nobody is asked about anybody
 * (个人信息保护法 6, 13), and once the matter is over only what was drawn is. Undefined when it may.
 */
export function whyNotCheck(of: {
  signed: boolean
  status: AidStatus
  drawn: boolean
}): Extract<RefusalCode, 'promise-not-signed' | 'promise-check-closed'> | undefined {
  if (!of.signed) return 'promise-not-signed'
  return open.includes(of.status) || of.drawn ? undefined : 'promise-check-closed'
}

/** How many of a month's promises are drawn: the share rounded up, so that one is if there was any. */
export const sampleSize = (pool: number, percent: number): number => Math.ceil((pool * percent) / 100)

/**
 * Whether a finding may be decided yet: the applicant was heard, or the last day to be heard is over for somebody who
 * was told of it. Who has no account was sent no message, and is heard in person or by telephone.
 *
 * @param today 'YYYY-MM-DD' in Shanghai
 */
export const isHeard = (of: { said: boolean; hearBy: string; told: boolean }, today: string): boolean =>
  of.said || (of.told && today > of.hearBy)

/** Last day on which who promised falsely brings proof instead: the same date so many years on. */
export function barredUntil(foundOn: string, years: number): string {
  const [year, rest] = [Number(foundOn.slice(0, 4)) + years, foundOn.slice(4)]
  const leapless = rest === '-02-29' && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))
  return `${year}${leapless ? '-02-28' : rest}`
}
