/** What became of a list of missing papers. One taken back with its application has no outcome of its own. */
export const askOutcomes = ['supplied', 'lapsed'] as const
export type AskOutcome = (typeof askOutcomes)[number]
export const askOutcomeLabels: Record<AskOutcome, string> = {
  supplied: '已补交',
  lapsed: '到期没补，视为撤回',
}

/** What became of a paper that was to follow: it came, or it was asked for with the list of everything missing. */
export const followOutcomes = ['received', 'asked'] as const
export type FollowOutcome = (typeof followOutcomes)[number]

/** How a paper that follows stands on a day; `wished`: who applies asked for it, and the county has not agreed. */
export const followStates = ['wished', 'waiting', 'sent', 'missed', 'received', 'asked'] as const
export type FollowState = (typeof followStates)[number]
export const followStateLabels: Record<FollowState, string> = {
  wished: '等中心答复',
  waiting: '还没交',
  sent: '已交，等中心看',
  missed: '过期没交',
  received: '已收下',
  asked: '已列入补正',
}

/** Lists of missing papers as supervision looks at them. */
export const askLists = ['waiting', 'again', 'lapsed'] as const
export type AskList = (typeof askLists)[number]
export const askListLabels: Record<AskList, string> = {
  waiting: '正等补',
  again: '又告知一次',
  lapsed: '视为撤回',
}

/** How papers came to the counter of an office that hands them in for the person. */
export const broughtBy = ['self', 'family', 'entrusted', 'post'] as const
export type BroughtBy = (typeof broughtBy)[number]
export const broughtByLabels: Record<BroughtBy, string> = {
  self: '本人拿来',
  family: '家里人拿来',
  entrusted: '托人捎来',
  post: '寄来',
}
