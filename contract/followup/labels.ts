export const visitWays = ['phone', 'on-site'] as const
export type VisitWay = (typeof visitWays)[number]

export const visitWayLabels: Record<VisitWay, string> = { phone: '电话回访', 'on-site': '实地回访' }

export const visitStatuses = ['open', 'reached', 'unreached', 'refused'] as const
export type VisitStatus = (typeof visitStatuses)[number]

export const visitStatusLabels: Record<VisitStatus, string> = {
  open: '待回访',
  reached: '已回访',
  unreached: '没联系上',
  refused: '对方不愿说',
}

/** Where what somebody says differs from what is written. */
export const mismatches = ['never-came', 'satisfaction', 'charged', 'solicited'] as const
export type Mismatch = (typeof mismatches)[number]

/** Both sides of each: what the record or the rating says, and what was said in the visit. */
export const mismatchLabels: Record<Mismatch, { label: string; written: string; said: string }> = {
  'never-came': { label: '说没咨询过', written: '有这条咨询记录', said: '没有咨询过' },
  satisfaction: { label: '满不满意说法不同', written: '评价是另一种说法', said: '和评价不一样' },
  charged: { label: '收费说法不同', written: '评价说没收钱', said: '说收了钱' },
  solicited: { label: '招揽说法不同', written: '评价说没人劝花钱', said: '说有人劝花钱' },
}

/** What is counted of a month's visits; a figure and its rows come from the same test. */
export const visitFigures = {
  drawn: { label: '抽到', unit: '条' },
  reached: { label: '回访到', unit: '条' },
  confirmed: { label: '核对一致', unit: '条' },
  mismatched: { label: '对不上', unit: '条' },
} as const
export type VisitFigure = keyof typeof visitFigures
export const visitFigureCodes = Object.keys(visitFigures) as [VisitFigure, ...VisitFigure[]]

/** Percentages: which figure of which. */
export const visitShares = {
  reachedRate: { label: '回访到的', of: ['reached', 'drawn'] },
  confirmedRate: { label: '核对一致的', of: ['confirmed', 'reached'] },
  mismatchedRate: { label: '对不上的', of: ['mismatched', 'reached'] },
} as const satisfies Record<string, { label: string; of: readonly [part: VisitFigure, whole: VisitFigure] }>

/** Where a message about a visit leads. */
export const returnVisitsLink = '/staff/return-visits/index'
