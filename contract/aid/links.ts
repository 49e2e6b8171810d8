/** Where a message about an application leads: its applicant's page, and the county's. */
export const caseLink = (id: string): string => `/apply/case/index?id=${id}`
export const reviewLink = (id: string): string => `/staff/aid-review/index?id=${id}`
