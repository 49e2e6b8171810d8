import { refuse } from '@contract/refusal'
import {
  ApprovePattern,
  EndPattern,
  Pattern,
  PatternId,
  Patterns,
  PatternsInput,
  ProposePattern,
} from '@contract/roster/pattern-schema'
import {
  Coverage,
  CoverageInput,
  FillPlan,
  History,
  Plan,
  PlanChange,
  PlanInput,
  Published,
  PublishPlan,
  RosterPeople,
  RosterPeopleInput,
  SetSlot,
  SlotPeople,
  SlotPeopleInput,
} from '@contract/roster/schema'
import { asStaff, router } from '@server/kit/procedure'
import { coverage } from './coverage'
import { approvePattern } from './patterns/approve'
import { endPattern } from './patterns/end'
import { pattern } from './patterns/pattern'
import { patterns } from './patterns/patterns'
import { proposePattern } from './patterns/propose'
import { fill } from './plan/fill'
import { history } from './plan/history'
import { plan } from './plan/plan'
import { publish } from './plan/publish'
import { setSlot } from './plan/set-slot'
import { slotPeople } from './plan/slot-people'
import { rosterPeople } from './roster-people'

/** Counties plan their own month; the city reads them all, and plans its own centre. */
const asPlanner = asStaff.use(({ ctx, next }) => {
  if (!ctx.caller.roles.includes('county') && !ctx.caller.roles.includes('city')) throw refuse('not-allowed')
  return next()
})

/** Patterns, the plan of a month, its publishing and coverage. What is public of it is asked of `board`. */
export const rosterRouter = router({
  patterns: asStaff.input(PatternsInput).output(Patterns).query(patterns),
  pattern: asStaff.input(PatternId).output(Pattern).query(pattern),
  proposePattern: asStaff.input(ProposePattern).output(Pattern).mutation(proposePattern),
  approvePattern: asPlanner.input(ApprovePattern).output(Pattern).mutation(approvePattern),
  endPattern: asPlanner.input(EndPattern).output(Pattern).mutation(endPattern),
  people: asStaff.input(RosterPeopleInput).output(RosterPeople).query(rosterPeople),
  plan: asPlanner.input(PlanInput).output(Plan).query(plan),
  fill: asPlanner.input(FillPlan).output(PlanChange).mutation(fill),
  setSlot: asPlanner.input(SetSlot).output(PlanChange).mutation(setSlot),
  slotPeople: asPlanner.input(SlotPeopleInput).output(SlotPeople).query(slotPeople),
  publish: asPlanner.input(PublishPlan).output(Published).mutation(publish),
  history: asPlanner.input(PlanInput).output(History).query(history),
  coverage: asStaff.input(CoverageInput).output(Coverage).query(coverage),
})
export type RosterRouter = typeof rosterRouter
