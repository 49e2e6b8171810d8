/** Where a message about what was taken in, or is being transferred, leads. */
export const takenInLink = (id: string): string => `/staff/taken-in-one/index?id=${id}`
export const transferLink = (id: string): string => `/staff/transfer/index?id=${id}`
