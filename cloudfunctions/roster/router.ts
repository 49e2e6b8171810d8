import * as z from 'zod'
import { isStaffRole } from '@contract/account/roles'
import { refuse } from '@contract/refusal'
import {
  Board,
  BoardInput,
  CancelShift,
  NoticeInput,
  OneOff,
  OneOffList,
  OneOffPeopleInput,
  OneOffPerson,
  OpenOutreach,
  Outreach,
  OutreachList,
  PlanOneOff,
  WeekNotice,
} from '@contract/roster/public-schema'
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
import { asAnyone, asCounty, asResident, asStaff, router } from '@server/kit/procedure'
import { board } from './board'
import { cancelShift } from './cancel-shift'
import { coverage } from './coverage'
import { oneOffPeople } from './one-off-people'
import { oneOffs } from './one-offs'
import { openOutreach } from './open-outreach'
import { outreaches } from './outreaches'
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
import { planOneOff } from './plan-one-off'
import { rosterPeople } from './roster-people'
import { weekNotice } from './week-notice'

/** Whoever passes the notice on to a village's group: staff, helpers, and those who sit duty. */
const asSharer = asResident.use(({ ctx, next }) => {
  const { helper, practitioner, roles } = ctx.caller
  if (!helper && !practitioner && !roles.some(isStaffRole)) throw refuse('not-allowed')
  return next()
})

/** Counties plan their own month; the city reads them all, and plans its own centre. */
const asPlanner = asStaff.use(({ ctx, next }) => {
  if (!ctx.caller.roles.includes('county') && !ctx.caller.roles.includes('city')) throw refuse('not-allowed')
  return next()
})

/** Patterns, the plan of a month, its publishing, coverage and boards. */
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
  board: asAnyone.input(BoardInput).output(Board).query(board),
  weekNotice: asSharer.input(NoticeInput).output(WeekNotice).query(weekNotice),
  outreaches: asStaff.output(OutreachList).query(outreaches),
  openOutreach: asCounty.input(OpenOutreach).output(Outreach).mutation(openOutreach),
  oneOffs: asCounty.output(OneOffList).query(oneOffs),
  oneOffPeople: asCounty.input(OneOffPeopleInput).output(z.array(OneOffPerson)).query(oneOffPeople),
  planOneOff: asCounty.input(PlanOneOff).output(OneOff).mutation(planOneOff),
  cancelShift: asCounty.input(CancelShift).output(OneOff).mutation(cancelShift),
})
export type RosterRouter = typeof rosterRouter
