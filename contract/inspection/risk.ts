import type { SettingValue } from '../settings'

/** What makes a site worth a look (A40), in the order shown. */
export const riskParts = [
  'absent',
  'roll-call-missed',
  'late',
  'short',
  'closed-by-system',
  'no-records',
  'weak-proof',
  'complaint',
  'unvisited',
] as const
export type RiskPart = (typeof riskParts)[number]

export const riskPartLabels: Record<RiskPart, string> = {
  absent: '没有到岗',
  'roll-call-missed': '点名没有应答',
  late: '迟到',
  short: '早退或值班不足',
  'closed-by-system': '忘记签退',
  'no-records': '值班没有登记咨询',
  'weak-proof': '只用张贴码、补签或不在站点附近',
  complaint: '投诉和不满意',
  unvisited: '多久没有实地看过',
}

/** Counts of the days looked back on; every count but the last two is out of the duties that ended in them. */
export interface RiskFacts {
  duties: number
  absent: number
  rollCallMissed: number
  late: number
  short: number
  closedBySystem: number
  noRecords: number
  weakProof: number
  complaints: number
  /** Days since somebody last inspected it on the spot; null: never. */
  daysSinceVisit: number | null
}

export type RiskPolicy = SettingValue<'supervision.risk'>

/** One part of a weight: what was seen, of how many, and the points it adds. `outOf` null: not counted out of duties. */
export interface RiskShare {
  part: RiskPart
  seen: number
  outOf: number | null
  points: number
}

export interface Risk {
  /** Whole number of at least 1: chances are in proportion to it. */
  weight: number
  /** Parts that add something. */
  parts: RiskShare[]
}

const MONTH_DAYS = 30

/**
 * How heavy a site weighs in a drawing: a base every site has, and a share for each thing seen, none above the most
 * a part may add, so that one bad month does not draw the same site for ever.
 */
export function riskOf(facts: RiskFacts, policy: RiskPolicy): Risk {
  const { duties } = facts
  const months =
    facts.daysSinceVisit === null ? policy.mostPerPart : Math.floor(facts.daysSinceVisit / MONTH_DAYS)
  const counted: [RiskPart, number, number | null, number][] = [
    ['absent', facts.absent, duties, policy.absent],
    ['roll-call-missed', facts.rollCallMissed, null, policy.rollCallMissed],
    ['late', facts.late, duties, policy.late],
    ['short', facts.short, duties, policy.short],
    ['closed-by-system', facts.closedBySystem, duties, policy.closedBySystem],
    ['no-records', facts.noRecords, duties, policy.noRecords],
    ['weak-proof', facts.weakProof, duties, policy.weakProof],
    ['complaint', facts.complaints, null, policy.complaint],
    ['unvisited', months, null, policy.unvisitedMonth],
  ]
  const parts = counted
    .map(([part, seen, outOf, each]) => ({
      part,
      seen,
      outOf,
      points: Math.min(seen * each, policy.mostPerPart),
    }))
    .filter(({ points }) => points > 0)
  return { weight: policy.base + parts.reduce((sum, { points }) => sum + points, 0), parts }
}

/** '迟到 3次／12班，加9分'. */
function riskShareText({ part, seen, outOf, points }: RiskShare, neverAt: number): string {
  const label = riskPartLabels[part]
  if (part === 'unvisited')
    return `${seen >= neverAt ? '还没有实地看过' : `${seen}个月没有实地看过`}，加${points}分`
  return `${label} ${seen}次${outOf === null ? '' : `／${outOf}班`}，加${points}分`
}

/**
 * A weight opened to what it is made of, its base first: '基础10分'. The base is what the rule gave this weight beside
 * its parts, so that the lines add up, and for a round on record to the weight drawn by.
 */
export function riskTexts({ weight, parts }: Risk, neverAt: number): string[] {
  const base = weight - parts.reduce((sum, { points }) => sum + points, 0)
  return [`基础${base}分`, ...parts.map((part) => riskShareText(part, neverAt))]
}
