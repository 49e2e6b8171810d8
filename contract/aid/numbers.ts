/** Series of numbered papers, as they stand in the county's register. */
export const paperSeries = {
  'aid-application': '援申',
  'aid-decision': '援决',
  circular: '援通',
  complaint: '援诉',
  'referral-push': '援推',
  'referral-supervise': '援督',
  'referral-feedback': '援反',
  'aid-receipt': '援收',
  'aid-supplement': '援补',
  'aid-provisional': '援先',
  'aid-assignment': '援指',
  'aid-letter': '援函',
  'aid-cooperation': '援协',
  'aid-change': '援更',
  'aid-termination': '援终',
  'aid-objection': '援异',
  'case-volume': '援卷',
  'aid-collection': '援代',
  'aid-hand-over': '援交',
  'aid-transfer': '援移',
  'aid-notice': '援辩',
} as const
export type PaperSeries = keyof typeof paperSeries

/** 潞城区 → 潞城; 沁县 stays 沁县, since one character is no name of an office. */
const shortName = (countyName: string): string =>
  countyName.length > 2 ? countyName.replace(/[区县]$/, '') : countyName

/**
 * Number of a paper: `潞城援申字〔2026〕第1号`. Counted from 1 in each county, series and calendar year (Shanghai),
 * without gap; year brackets are 〔〕 as GB/T 9704 asks, the count has no leading zeros.
 */
export const paperNumberText = (
  series: PaperSeries,
  countyName: string,
  year: number,
  count: number,
): string => `${shortName(countyName)}${paperSeries[series]}字〔${year}〕第${count}号`
