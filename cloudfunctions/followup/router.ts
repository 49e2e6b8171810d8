import { router } from '@server/kit/procedure'

/** Return visits: was it as the record says? */
export const followupRouter = router({})
export type FollowupRouter = typeof followupRouter
