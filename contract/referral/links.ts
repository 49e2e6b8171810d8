/** Where messages about a referral lead: staff, duty staff and helpers, the resident, and the record of an offer. */
export const staffReferralLink = (id: string): string => `/staff/referral/index?id=${id}`
export const ownReferralLink = (id: string): string => `/lawyer/referral/index?id=${id}`
export const myReferralLink = (id: string): string => `/pages/referral/index?id=${id}`
export const referRecordLink = (record: string): string => `/lawyer/refer/index?record=${record}`
