/** Where a message about quality leads: the review to decide on, one's own results, the one to make, and the lists. */
export const peerReviewLink = (id: string): string => `/staff/peer-review/index?id=${id}`
export const ownQualityLink = '/lawyer/quality/index'
export const reviewSeatLink = (id: string): string => `/lawyer/peer-review/index?id=${id}`
export const qualityDeskLink = '/staff/quality/index'
export const peerReviewsLink = '/staff/peer-reviews/index'
