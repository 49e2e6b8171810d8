import { router } from '@server/kit/procedure'

/** What duties come to in money, month by month. */
export const subsidyRouter = router({})
export type SubsidyRouter = typeof subsidyRouter
