import { Paper, PaperContent } from '@contract/aid/schema'
import {
  AgreeFollowing,
  AskCooperation,
  AskSupplement,
  EndCooperation,
  ItemPaperRemoved,
  Lapse,
  OpenItemPaper,
  ReceiveFollowing,
  RemoveItemPaper,
  Supply,
  SupplyAtCounter,
  TakeIn,
  UploadItem,
} from '@contract/supplement/acts'
import {
  AskListInput,
  AskRows,
  MayFollow,
  MayFollowInput,
  MySupplement,
  OpenDesk,
  Standing,
  SupplementDesk,
  SupplementOf,
} from '@contract/supplement/schema'
import { asCollector } from '@server/kit/collector'
import { asOverseer } from '@server/kit/overseer'
import { asCounty, asResident, looksAgain, router } from '@server/kit/procedure'
import { ask, lapse, takeIn } from './ask'
import { openAtCounter, removeAtCounter, seeAtCounter, supplyAtCounter, uploadAtCounter } from './at-counter'
import { askCooperation, endCooperation } from './cooperation'
import { desk } from './desk'
import { agree, receive } from './following'
import { list } from './list'
import { mayFollow } from './may-follow'
import { mine } from './mine'
import { standing } from './standing'
import { supply } from './supply'
import { removePaper, upload } from './upload'

/** Papers that are missing, papers that follow (法律援助法 43), and another centre's help (司法部令148号 16). */
export const supplementRouter = router({
  mayFollow: asResident.input(MayFollowInput).output(MayFollow).query(mayFollow),
  mine: asResident.input(SupplementOf).output(MySupplement).query(mine),
  upload: asResident.input(UploadItem).output(Paper).mutation(upload),
  removePaper: asResident.input(RemoveItemPaper).output(ItemPaperRemoved).mutation(removePaper),
  supply: asResident.input(Supply).output(MySupplement).mutation(supply),

  seeAtCounter: asCollector.input(SupplementOf).output(MySupplement).query(seeAtCounter),
  uploadAtCounter: asCollector.input(UploadItem).output(Paper).mutation(uploadAtCounter),
  removeAtCounter: asCollector.input(RemoveItemPaper).output(ItemPaperRemoved).mutation(removeAtCounter),
  supplyAtCounter: asCollector.input(SupplyAtCounter).output(MySupplement).mutation(supplyAtCounter),
  // reads only, and is a write all the same: opening personal data leaves an audit row
  openAtCounter: asCollector
    .meta(looksAgain)
    .input(OpenItemPaper)
    .output(PaperContent)
    .mutation(openAtCounter),

  standing: asCounty.input(SupplementOf).output(Standing).query(standing),
  // reads only, and is a write all the same: opening personal data leaves an audit row
  desk: asCounty.meta(looksAgain).input(OpenDesk).output(SupplementDesk).mutation(desk),
  ask: asCounty.input(AskSupplement).output(SupplementDesk).mutation(ask),
  takeIn: asCounty.input(TakeIn).output(SupplementDesk).mutation(takeIn),
  lapse: asCounty.input(Lapse).output(SupplementDesk).mutation(lapse),
  agree: asCounty.input(AgreeFollowing).output(SupplementDesk).mutation(agree),
  receive: asCounty.input(ReceiveFollowing).output(SupplementDesk).mutation(receive),
  askCooperation: asCounty.input(AskCooperation).output(SupplementDesk).mutation(askCooperation),
  endCooperation: asCounty.input(EndCooperation).output(SupplementDesk).mutation(endCooperation),

  list: asOverseer.input(AskListInput).output(AskRows).query(list),
})

export type SupplementRouter = typeof supplementRouter
