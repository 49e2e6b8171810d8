/** Where messages about roll calls lead: the page of the person called, and that of who called. */
export const ownRollCallsLink = '/lawyer/roll-call/index'
export const rollCallLink = (id: string): string => `/staff/roll-call/index?id=${id}`
