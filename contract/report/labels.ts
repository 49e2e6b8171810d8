/**
 * What is counted, each in one unit and by one day. A figure and the rows behind it come from the same definition
 * (cloudfunctions/report/figures.ts); an article that mixes units and periods can't be checked (domain A.11).
 */
export const figures = {
  consultations: { label: '咨询', unit: '人次', by: '按咨询发生的日子' },
  rated: { label: '已评价', unit: '人次', by: '按咨询发生的日子' },
  satisfied: { label: '满意', unit: '人次', by: '按咨询发生的日子' },
  'rated-own-phone': { label: '本人手机评价', unit: '人次', by: '按咨询发生的日子' },
  'satisfied-own-phone': { label: '本人手机评价满意', unit: '人次', by: '按咨询发生的日子' },
  'rated-return-call': { label: '电话回访评价', unit: '人次', by: '按咨询发生的日子' },
  'satisfied-return-call': { label: '电话回访评价满意', unit: '人次', by: '按咨询发生的日子' },
  'rated-handed-over': { label: '递手机评价', unit: '人次', by: '按咨询发生的日子，不计入满意率' },
  'satisfied-handed-over': { label: '递手机评价满意', unit: '人次', by: '按咨询发生的日子，不计入满意率' },
  'ratings-set-aside': { label: '申诉后排除的评价', unit: '人次', by: '按咨询发生的日子，不计入已评价' },
  'duties-due': { label: '应到岗', unit: '班', by: '按值班的日子，还没到时间的不算' },
  'duties-arrived': { label: '已到岗', unit: '班', by: '按值班的日子' },
  'duties-on-time': { label: '准时到岗', unit: '班', by: '按值班的日子' },
  'aid-received': { label: '收到申请', unit: '件', by: '按提交的日子' },
  'aid-decided': { label: '作出决定', unit: '件', by: '按决定的日子' },
  'aid-decided-in-time': { label: '按期决定', unit: '件', by: '按决定的日子' },
} as const

export type Figure = keyof typeof figures
export const figureCodes = Object.keys(figures) as [Figure, ...Figure[]]

/** Percentages: which figure of which, so that a share can never be more than a whole (A51, A83). */
export const shares = {
  ratingRate: { label: '评价率', of: ['rated', 'consultations'] },
  satisfaction: { label: '满意率', of: ['satisfied', 'rated'] },
  ownPhoneSatisfaction: { label: '满意率（本人手机）', of: ['satisfied-own-phone', 'rated-own-phone'] },
  returnCallSatisfaction: { label: '满意率（电话回访）', of: ['satisfied-return-call', 'rated-return-call'] },
  handedOverSatisfaction: {
    label: '满意率（递手机，另算）',
    of: ['satisfied-handed-over', 'rated-handed-over'],
  },
  arrivalRate: { label: '到岗率', of: ['duties-arrived', 'duties-due'] },
  onTimeRate: { label: '准时率', of: ['duties-on-time', 'duties-due'] },
  decidedInTimeRate: { label: '按期率', of: ['aid-decided-in-time', 'aid-decided'] },
} as const satisfies Record<string, { label: string; of: readonly [part: Figure, whole: Figure] }>

export type ShareName = keyof typeof shares
export const shareNames = Object.keys(shares) as [ShareName, ...ShareName[]]
