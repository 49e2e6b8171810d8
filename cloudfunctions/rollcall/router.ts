import {
  CancelRollCall,
  Explain,
  IssueRollCall,
  Judge,
  OneRollCall,
  OwnReplies,
  OwnReply,
  Reply,
  ReplyRow,
  RollCall,
  RollCallId,
  RollCallList,
  RollCallListInput,
} from '@contract/rollcall/schema'
import { asPractitioner, asStaff, router } from '@server/kit/procedure'
import { calls } from './calls'
import { cancel } from './cancel'
import { explain } from './explain'
import { issue } from './issue'
import { judge } from './judge'
import { mine } from './mine'
import { one } from './one'
import { reply } from './reply'

/** System roll calls and their replies. */
export const rollcallRouter = router({
  calls: asStaff.input(RollCallListInput).output(RollCallList).query(calls),
  one: asStaff.input(RollCallId).output(OneRollCall).query(one),
  issue: asStaff.input(IssueRollCall).output(RollCall).mutation(issue),
  cancel: asStaff.input(CancelRollCall).output(RollCall).mutation(cancel),
  judge: asStaff.input(Judge).output(ReplyRow).mutation(judge),
  mine: asPractitioner.output(OwnReplies).query(mine),
  reply: asPractitioner.input(Reply).output(OwnReply).mutation(reply),
  explain: asPractitioner.input(Explain).output(OwnReply).mutation(explain),
})
export type RollcallRouter = typeof rollcallRouter
