import { Revealed } from '@contract/aid/desk-schema'
import {
  Link,
  Linked,
  MakeLinkCode,
  RevealPhone,
  ShownLinkCode,
  Tellings,
  ToTellList,
  Told,
} from '@contract/counter/schema'
import { asCollector } from '@server/kit/collector'
import { asResident, looksAgain, router } from '@server/kit/procedure'
import { link } from './link'
import { makeLinkCode } from './make-link-code'
import { revealPhone } from './reveal-phone'
import { tellings } from './tellings'
import { toTell } from './to-tell'
import { told } from './told'

/** For who has no account and came to a counter: taken up later on a phone of their own, told by voice until then. */
export const counterRouter = router({
  makeLinkCode: asCollector.input(MakeLinkCode).output(ShownLinkCode).mutation(makeLinkCode),
  link: asResident.input(Link).output(Linked).mutation(link),

  toTell: asCollector.output(ToTellList).query(toTell),
  // reads only, and is a write all the same: opening personal data leaves an audit row
  revealPhone: asCollector.meta(looksAgain).input(RevealPhone).output(Revealed).mutation(revealPhone),
  told: asCollector.input(Told).output(ToTellList).mutation(told),
  tellings: asCollector.output(Tellings).query(tellings),
})

export type CounterRouter = typeof counterRouter
