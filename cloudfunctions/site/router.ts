import * as z from 'zod'
import {
  CountyList,
  Point,
  PointInput,
  PresenceCode,
  PrintedCode,
  RenewPrintedKey,
  Site,
  SiteChange,
  SiteListInput,
  SiteListItem,
  StationCodeInput,
  WorkroomImport,
  WorkroomImported,
} from '@contract/site/schema'
import { asKeeper } from '@server/kit/keeping'
import { asAnyone, asCounty, asStaff, router } from '@server/kit/procedure'
import { areas } from './areas'
import { change } from './change'
import { importWorkrooms } from './import-workrooms'
import { list } from './list'
import { point } from './point'
import { presenceCode } from './presence-code'
import { printedCode } from './printed-code'
import { renewPrintedKey } from './renew-printed-key'

export const siteRouter = router({
  point: asAnyone.input(PointInput).output(Point).query(point),
  areas: asAnyone.output(CountyList).query(areas),
  list: asAnyone.input(SiteListInput).output(z.array(SiteListItem)).query(list),
  presenceCode: asStaff.input(StationCodeInput).output(PresenceCode).query(presenceCode),
  printedCode: asStaff.input(StationCodeInput).output(PrintedCode).query(printedCode),
  renewPrintedKey: asKeeper.input(RenewPrintedKey).output(PrintedCode).mutation(renewPrintedKey),
  change: asKeeper.input(SiteChange).output(Site).mutation(change),
  importWorkrooms: asCounty.input(WorkroomImport).output(WorkroomImported).mutation(importWorkrooms),
})
export type SiteRouter = typeof siteRouter
