/** Where a message about somebody of the register leads. */
export const personLink = (id: string): string => `/staff/person/index?id=${id}`
