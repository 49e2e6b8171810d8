import * as z from 'zod'
import { Day } from '../wire'

/** Shanghai days, both counted. */
export const Period = z.object({ from: Day, to: Day })
export type Period = z.output<typeof Period>

/** A percentage never travels without what it was made of. */
export const Share = z.object({ numerator: z.int(), denominator: z.int(), unit: z.string(), period: Period })
export type Share = z.output<typeof Share>

/** '70.86%', cut to two places and never rounded up to 100%; a whole of nought has no percentage. */
export function percentText({ numerator, denominator }: Pick<Share, 'numerator' | 'denominator'>): string {
  if (denominator === 0) return '—'
  const hundredths = Math.floor((numerator * 10_000) / denominator)
  return `${(hundredths / 100).toFixed(2).replace(/\.?0+$/, '')}%`
}
