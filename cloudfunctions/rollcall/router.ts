import { router } from '@server/kit/procedure'

/** System roll calls and their replies. */
export const rollcallRouter = router({})
export type RollcallRouter = typeof rollcallRouter
