import type { Share } from './schema'

/** '70.86%', cut to two places and never rounded up to 100%; a whole of nought has no percentage. */
export function percentText({ numerator, denominator }: Pick<Share, 'numerator' | 'denominator'>): string {
  if (denominator === 0) return '—'
  const hundredths = Math.floor((numerator * 10_000) / denominator)
  return `${(hundredths / 100).toFixed(2).replace(/\.?0+$/, '')}%`
}
