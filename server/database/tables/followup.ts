/** Return visits and what complaints come to. */
export interface FollowUpTables {}
