import {
  Answer,
  Askable,
  AskLeave,
  AskStandIn,
  AskSwap,
  Cancel,
  Candidates,
  CountyShift,
  Decide,
  Exchanges,
  Mine,
  MyRequest,
  OneShift,
  Queue,
  QueueInput,
  Replace,
  RequestId,
  Review,
} from '@contract/request/schema'
import { asKeeper } from '@server/kit/keeping'
import { asPractitioner, router } from '@server/kit/procedure'
import { answer } from './answer'
import { askLeave } from './ask-leave'
import { askStandIn } from './ask-stand-in'
import { askSwap } from './ask-swap'
import { askable } from './askable'
import { cancel } from './cancel'
import { candidates } from './candidates'
import { decide } from './decide'
import { exchanges } from './exchanges'
import { mine } from './mine'
import { queue } from './queue'
import { replace } from './replace'
import { review } from './review'
import { shift } from './shift'

/**
 * Swaps, stand-ins and leave between duty staff, and the word on them of whoever keeps the site: its county, or the
 * city at its own centre.
 */
export const requestRouter = router({
  mine: asPractitioner.output(Mine).query(mine),
  askable: asPractitioner.output(Askable).query(askable),
  candidates: asPractitioner.input(OneShift).output(Candidates).query(candidates),
  exchanges: asPractitioner.input(OneShift).output(Exchanges).query(exchanges),
  askSwap: asPractitioner.input(AskSwap).output(MyRequest).mutation(askSwap),
  askStandIn: asPractitioner.input(AskStandIn).output(MyRequest).mutation(askStandIn),
  askLeave: asPractitioner.input(AskLeave).output(MyRequest).mutation(askLeave),
  answer: asPractitioner.input(Answer).output(MyRequest).mutation(answer),
  cancel: asPractitioner.input(Cancel).output(MyRequest).mutation(cancel),
  queue: asKeeper.input(QueueInput).output(Queue).query(queue),
  review: asKeeper.input(RequestId).output(Review).query(review),
  shift: asKeeper.input(OneShift).output(CountyShift).query(shift),
  decide: asKeeper.input(Decide).output(Review).mutation(decide),
  replace: asKeeper.input(Replace).output(CountyShift).mutation(replace),
})
export type RequestRouter = typeof requestRouter
