import {
  CasePaperCatalogue,
  CasePaperHistory,
  CasePaperRuleOf,
  CatalogueOf,
  ChangeCasePaper,
  ChangeItem,
  ItemCatalogue,
  ItemHistory,
  ItemOf,
} from '@contract/catalogue/schema'
import {
  ChangeSetting,
  SettingHistory,
  SettingInput,
  SettingList,
  SettingListInput,
} from '@contract/setting/schema'
import { asKeeper } from '@server/kit/keeping'
import { router } from '@server/kit/procedure'
import { casePaper, casePapers, changeCasePaper } from './case-papers'
import { change } from './change'
import { history } from './history'
import { list } from './list'
import { changeItem, paperItem, paperItems } from './paper-items'

/** Rules a bureau may change, and the catalogues of papers, each versioned by date and area. */
export const settingRouter = router({
  list: asKeeper.input(SettingListInput).output(SettingList).query(list),
  history: asKeeper.input(SettingInput).output(SettingHistory).query(history),
  change: asKeeper.input(ChangeSetting).output(SettingHistory).mutation(change),

  paperItems: asKeeper.input(CatalogueOf).output(ItemCatalogue).query(paperItems),
  paperItem: asKeeper.input(ItemOf).output(ItemHistory).query(paperItem),
  changeItem: asKeeper.input(ChangeItem).output(ItemHistory).mutation(changeItem),

  casePapers: asKeeper.input(CatalogueOf).output(CasePaperCatalogue).query(casePapers),
  casePaper: asKeeper.input(CasePaperRuleOf).output(CasePaperHistory).query(casePaper),
  changeCasePaper: asKeeper.input(ChangeCasePaper).output(CasePaperHistory).mutation(changeCasePaper),
})
export type SettingRouter = typeof settingRouter
