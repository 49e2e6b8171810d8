/** How a rating came in (A50); each is counted apart, for ever. */
export const ratingWays = ['own-phone', 'handed-over', 'return-call'] as const
export type RatingWay = (typeof ratingWays)[number]

export const ratingWayLabels: Record<RatingWay, string> = {
  'own-phone': '本人手机评价',
  'handed-over': '用工作人员手机评价',
  'return-call': '电话回访评价',
}
