import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/**
 * Draws `size` of a pool, each with the same chance. The pool is put in order of id first: the same seed draws the same
 * on every machine, in whatever order it was read.
 *
 * @param seed whole number from 0 to 2³¹−1
 * @returns ids in the order drawn, none twice
 */
export function drawFrom(pool: readonly string[], size: number, seed: number): string[] {
  const chance = xoroshiro128plus(seed)
  const left = [...pool].sort((one, other) => (one < other ? -1 : 1))
  const drawn: string[] = []
  while (drawn.length < size && left.length > 0)
    drawn.push(left.splice(uniformInt(chance, 0, left.length - 1), 1)[0]!)
  return drawn
}
