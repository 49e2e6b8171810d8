/** How a rating came in (A50); each is counted apart, for ever. */
export const ratingWays = ['own-phone', 'handed-over', 'return-call'] as const
export type RatingWay = (typeof ratingWays)[number]

export const ratingWayLabels: Record<RatingWay, string> = {
  'own-phone': '本人手机评价',
  'handed-over': '用工作人员手机评价',
  'return-call': '电话回访评价',
}

/** Ways that count in 满意率. What was said with somebody of the service holding the phone is shown apart. */
export const headlineWays = ['own-phone', 'return-call'] as const satisfies RatingWay[]

/** How an appeal of a rating was decided. A rating set aside stays to be seen and counts in nothing. */
export const appealOutcomes = ['stands', 'set-aside'] as const
export type AppealOutcome = (typeof appealOutcomes)[number]

export const appealOutcomeLabels: Record<AppealOutcome, string> = {
  stands: '评价照算',
  'set-aside': '已排除，不计入',
}
