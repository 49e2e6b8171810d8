import * as z from 'zod'

/** Monthly income a head, in yuan, up to which a household counts as in hardship in a county (法援法 34). */
export const MeansStandard = z.object({ countyName: z.string(), perHeadYuan: z.number() })
export type MeansStandard = z.output<typeof MeansStandard>

export const MeansStandards = z.object({
  /** How many counties there are, with a standard or without. */
  counties: z.int(),
  standards: z.array(MeansStandard),
})
export type MeansStandards = z.output<typeof MeansStandards>

/**
 * The standards in force as one sentence, for somebody who weighs whether to apply: one sum where every county has the
 * same, else each with its county; undefined where none is set.
 */
export function standardsText({ standards, counties }: MeansStandards): string | undefined {
  const [first] = standards
  if (!first) return undefined
  const same = standards.every(({ perHeadYuan }) => perHeadYuan === first.perHeadYuan)
  if (same && standards.length === counties)
    return `全家平均每人每月收入不超过${first.perHeadYuan}元，就算经济困难`
  const each = standards.map(({ countyName, perHeadYuan }) => `${countyName}${perHeadYuan}元`)
  return `全家平均每人每月收入不超过这个数，就算经济困难：${each.join('，')}`
}
