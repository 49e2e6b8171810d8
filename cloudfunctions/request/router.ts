import { router } from '@server/kit/procedure'

/** Swaps, stand-ins and leave between duty staff, and the county’s word on them. */
export const requestRouter = router({})
export type RequestRouter = typeof requestRouter
