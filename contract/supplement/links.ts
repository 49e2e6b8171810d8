/** Where a message about missing papers leads: the applicant's list, and the county's page of one case. */
export const supplyLink = (applicationId: string): string => `/apply/supplement/index?id=${applicationId}`
export const supplementLink = (applicationId: string): string => `/staff/supplement/index?id=${applicationId}`
