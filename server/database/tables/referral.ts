/** Referrals and escalations. */
export interface ReferralTables {}
