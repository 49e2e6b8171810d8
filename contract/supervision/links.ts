/** Where a message about a finding leads: the county's page, and the person's own. */
export const findingLink = (id: string): string => `/staff/finding/index?id=${id}`
export const myFindingLink = (id: string): string => `/lawyer/finding/index?id=${id}`
