/** Where a message about missing papers leads. */
export const supplyLink = (applicationId: string): string => `/apply/supplement/index?id=${applicationId}`
