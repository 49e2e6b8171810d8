/** Where a message about a review leads: the one to decide on, one's own results, the one to make. */
export const peerReviewLink = (id: string): string => `/staff/peer-review/index?id=${id}`
export const ownQualityLink = '/lawyer/quality/index'
export const reviewSeatLink = (id: string): string => `/lawyer/peer-review/index?id=${id}`
