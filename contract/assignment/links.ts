/** Where a message about an assignment leads: the lawyer's offer, the county's page, and who is to choose. */
export const offerLink = (applicationId: string): string => `/lawyer/case-offer/index?id=${applicationId}`
export const assignLink = (applicationId: string): string => `/staff/assign/index?id=${applicationId}`
