import { Link, Linked, MakeLinkCode, ShownLinkCode } from '@contract/counter/schema'
import { asCollector } from '@server/kit/collector'
import { asResident, router } from '@server/kit/procedure'
import { link } from './link'
import { makeLinkCode } from './make-link-code'

/** For who has no account and came to a counter: taken up later on a phone of their own, told by voice until then. */
export const counterRouter = router({
  makeLinkCode: asCollector.input(MakeLinkCode).output(ShownLinkCode).mutation(makeLinkCode),
  link: asResident.input(Link).output(Linked).mutation(link),
})

export type CounterRouter = typeof counterRouter
