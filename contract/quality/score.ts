import * as z from 'zod'
import type { RefusedFields } from '../refusal'

/** One line of a score sheet. `code` stays the same in later versions. */
export const ScoreItem = z.object({
  code: z.string().regex(/^[a-z][a-z-]{0,40}$/),
  text: z.string(),
  /** Most points. */
  points: z.int().min(1).max(100),
})
export type ScoreItem = z.output<typeof ScoreItem>

/** Points given, by item; null: the item does not concern this case. */
export const Scores = z.record(z.string().max(41), z.int().min(0).max(100).nullable())
export type Scores = z.output<typeof Scores>

/**
 * What is wrong with a filled sheet, one sentence an item; empty when it may be handed in. Every item is scored up to
 * its points, and at least one concerns the case.
 */
export function scoreFaults(items: readonly ScoreItem[], scores: Scores): RefusedFields {
  const faults: RefusedFields = {}
  for (const { code, points } of items) {
    const given = scores[code]
    if (given === undefined) faults[`scores.${code}`] = '请打分，或者选不涉及'
    else if (given !== null && given > points) faults[`scores.${code}`] = `最多${points}分`
  }
  if (items.length > 0 && items.every(({ code }) => scores[code] === null))
    faults['scores'] = '至少要有一项打分'
  return faults
}

/** Points given to items the sheet has, and to no others. */
export const keepScored = (items: readonly ScoreItem[], scores: Scores): Scores =>
  Object.fromEntries(items.map(({ code }) => [code, scores[code] ?? null]))

/** Points of a hundred: given, out of what concerns the case, rounded. The sheet was held to be without fault. */
export function hundredOf(items: readonly ScoreItem[], scores: Scores): number {
  const counted = items.filter(({ code }) => typeof scores[code] === 'number')
  const most = counted.reduce((sum, { points }) => sum + points, 0)
  const given = counted.reduce((sum, { code }) => sum + scores[code]!, 0)
  return Math.round((given * 100) / most)
}
