/** Where a message about the quality of a case leads: monitoring, a review to decide on, one's own results, a review to make. */
export const monitoringLink = (id: string): string => `/staff/monitoring/index?id=${id}`
export const peerReviewLink = (id: string): string => `/staff/peer-review/index?id=${id}`
export const ownQualityLink = '/lawyer/quality/index'
export const reviewSeatLink = (id: string): string => `/lawyer/peer-review/index?id=${id}`
