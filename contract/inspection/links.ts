/** Where a message about something to put right leads. */
export const inspectionLink = (id: string): string => `/staff/inspection/index?id=${id}`
