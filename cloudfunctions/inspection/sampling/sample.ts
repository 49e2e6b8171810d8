import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

interface Weighted {
  siteCode: string
  /** Whole number of at least 1. */
  weight: number
}

/**
 * Draws sites one after the other, each with a chance in proportion to its weight among those left, none twice.
 * Whole numbers only and sites in order of code: the same seed and weights draw the same on every machine.
 *
 * @param seed whole number from 0 to 2³¹−1
 * @returns site codes in the order drawn; all there are where fewer than `size`
 */
export function sample(candidates: readonly Weighted[], size: number, seed: number): string[] {
  const chance = xoroshiro128plus(seed)
  const left = [...candidates].sort((a, b) => (a.siteCode < b.siteCode ? -1 : 1))
  const drawn: string[] = []
  while (drawn.length < size && left.length > 0) {
    const total = left.reduce((sum, { weight }) => sum + weight, 0)
    let at = uniformInt(chance, 1, total)
    const index = left.findIndex(({ weight }) => (at -= weight) <= 0)
    drawn.push(left.splice(index, 1)[0]!.siteCode)
  }
  return drawn
}
