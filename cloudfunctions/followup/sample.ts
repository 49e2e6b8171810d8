import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Records of one site that could be drawn. */
export interface SitePool {
  siteCode: string
  ids: string[]
}

const byText = (one: string, other: string): number => (one < other ? -1 : 1)

/**
 * Draws up to `perSite` records of each site, each with the same chance. Sites in order of code and records in order
 * of id: the same seed and pool draw the same on every machine, in whatever order they were read.
 *
 * @param seed whole number from 0 to 2³¹−1
 * @returns ids in the order drawn, none twice
 */
export function sample(pool: readonly SitePool[], perSite: number, seed: number): string[] {
  const chance = xoroshiro128plus(seed)
  return [...pool]
    .sort((one, other) => byText(one.siteCode, other.siteCode))
    .flatMap(({ ids }) => {
      const left = [...ids].sort(byText)
      const drawn: string[] = []
      while (drawn.length < perSite && left.length > 0)
        drawn.push(left.splice(uniformInt(chance, 0, left.length - 1), 1)[0]!)
      return drawn
    })
}
