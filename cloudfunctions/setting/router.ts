import {
  ChangeSetting,
  SettingHistory,
  SettingInput,
  SettingList,
  SettingListInput,
} from '@contract/setting/schema'
import { asKeeper } from '@server/kit/keeping'
import { router } from '@server/kit/procedure'
import { change } from './change'
import { history } from './history'
import { list } from './list'

/** Rules a bureau may change, each versioned by date and area. */
export const settingRouter = router({
  list: asKeeper.input(SettingListInput).output(SettingList).query(list),
  history: asKeeper.input(SettingInput).output(SettingHistory).query(history),
  change: asKeeper.input(ChangeSetting).output(SettingHistory).mutation(change),
})
export type SettingRouter = typeof settingRouter
