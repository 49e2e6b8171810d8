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
import { asPractitioner, asStaff, router } from '@server/kit/procedure'
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
 * Swaps, stand-ins and leave between duty staff, and the county’s word on them. Staff come in by one door because the
 * city decides for its own centre as a county does for its sites (`decided-by.ts`); to others nothing is there.
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
  queue: asStaff.input(QueueInput).output(Queue).query(queue),
  review: asStaff.input(RequestId).output(Review).query(review),
  shift: asStaff.input(OneShift).output(CountyShift).query(shift),
  decide: asStaff.input(Decide).output(Review).mutation(decide),
  replace: asStaff.input(Replace).output(CountyShift).mutation(replace),
})
export type RequestRouter = typeof requestRouter
