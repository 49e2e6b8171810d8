/** By what a county's queue may be ordered; each has its place in the setting `aid.priority`. */
export const QUEUE_CRITERIA = ['urgent', 'due', 'greenChannel', 'favoured'] as const
export type QueueCriterion = (typeof QUEUE_CRITERIA)[number]
