import { router } from '@server/kit/procedure'

/** Rules a bureau may change, each versioned by date and area. */
export const settingRouter = router({})
export type SettingRouter = typeof settingRouter
