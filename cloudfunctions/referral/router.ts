import { router } from '@server/kit/procedure'

/** Matters passed on to others, and what must be told to the county at once. */
export const referralRouter = router({})
export type ReferralRouter = typeof referralRouter
