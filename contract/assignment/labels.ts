/** Why somebody can't be assigned a case, the first that holds told first (法援法 12, 26; 148号令 25, 26). */
export const unfitReasons = [
  'not-active',
  'kind',
  'criminal-years',
  'minors',
  'own',
  'represents',
  'represents-id',
  'same-firm',
  'advised',
  'advised-phone',
  'not-again',
  'full',
] as const
export type UnfitReason = (typeof unfitReasons)[number]
export const unfitLabels: Record<UnfitReason, string> = {
  'not-active': '不在册或已暂停',
  kind: '身份不能办这类案件',
  'criminal-years': '刑事辩护执业不满3年',
  minors: '没有办过未成年人案件',
  own: '本人就是当事人',
  represents: '替对方办过案件（名字一致）',
  'represents-id': '替对方办过案件（身份证号一致）',
  'same-firm': '同所正替对方办案（名字一致）',
  advised: '给对方解答过咨询（名字一致）',
  'advised-phone': '给对方解答过咨询（手机号一致）',
  'not-again': '这件案子派过、没有接或已换下',
  full: '手上的案子已满',
}

/** Ties that only a similar name speaks for: they bar nobody, and somebody looks before it is assigned. */
export const nearTies = ['own', 'represents', 'same-firm', 'advised'] as const
export type NearTie = (typeof nearTies)[number]
export const nearTieLabels: Record<NearTie, string> = {
  own: '可能就是对方或者对方单位的人',
  represents: '可能替对方办过案件',
  'same-firm': '同所可能正替对方办案',
  advised: '可能给对方解答过咨询',
}

/** Why a lawyer does not take a case on. */
export const declineCauses = ['conflict', 'illness', 'overload', 'other'] as const
export type DeclineCause = (typeof declineCauses)[number]
export const declineCauseLabels: Record<DeclineCause, string> = {
  conflict: '有利益冲突，要回避',
  illness: '生病，办不了',
  overload: '手上案子太多',
  other: '其他原因',
}

/**
 * How an assignment went: it waits for an answer, was taken on, was not, was taken back by the county, was given up
 * for another lawyer on request, or ended with the case before it began anew.
 */
export const assignmentOutcomes = ['accepted', 'declined', 'reassigned', 'changed', 'ended'] as const
export type AssignmentOutcome = (typeof assignmentOutcomes)[number]
export const assignmentOutcomeLabels: Record<AssignmentOutcome, string> = {
  accepted: '已接手',
  declined: '没有接',
  reassigned: '中心收回另派',
  changed: '已换律师',
  ended: '已结束',
}

/** What comes of asking for another lawyer (法援法 55); `lapsed`: the case ended before anybody decided. */
export const changeOutcomes = ['allowed', 'denied', 'lapsed'] as const
export type ChangeOutcome = (typeof changeOutcomes)[number]
export const changeOutcomeLabels: Record<ChangeOutcome, string> = {
  allowed: '同意更换',
  denied: '不同意更换',
  lapsed: '案件已终止，不再办理',
}

/** How much a lawyer has in hand, in words that tell no numbers. */
export const loadWords = ['light', 'some', 'many'] as const
export type LoadWord = (typeof loadWords)[number]
export const loadWordLabels: Record<LoadWord, string> = {
  light: '手上案子不多',
  some: '手上有些案子',
  many: '手上案子较多',
}
