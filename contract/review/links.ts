/** Where a message about an objection leads: its objector's page, and the bureau's; and the list of clocks. */
export const objectLink = (applicationId: string): string => `/apply/object/index?id=${applicationId}`
export const objectionLink = (id: string): string => `/staff/objection/index?id=${id}`
export const clocksLink = (state: string): string => `/staff/clocks/index?state=${state}`
