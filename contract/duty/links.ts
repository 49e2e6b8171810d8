/** Where messages about a duty lead: its own person's page, and the county's list of make-ups. */
export const ownDutyLink = (shiftId: string): string => `/lawyer/duty/index?id=${shiftId}`
export const makeUpsLink = '/staff/make-ups/index'
