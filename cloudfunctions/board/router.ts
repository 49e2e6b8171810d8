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
import { asAnyone, asCounty, asResident, asStaff, router } from '@server/kit/procedure'
import { board } from './board'
import { cancelShift } from './cancel-shift'
import { oneOffPeople } from './one-off-people'
import { oneOffs } from './one-offs'
import { openOutreach } from './open-outreach'
import { outreaches } from './outreaches'
import { planOneOff } from './plan-one-off'
import { weekNotice } from './week-notice'

/** Whoever passes the notice on to a village's group: staff, helpers, and those who sit duty. */
const asSharer = asResident.use(({ ctx, next }) => {
  const { helper, practitioner, roles } = ctx.caller
  if (!helper && !practitioner && !roles.some(isStaffRole)) throw refuse('not-allowed')
  return next()
})

/** The public board and the weekly notice of what is published, and the duties and places planned once. */
export const boardRouter = router({
  board: asAnyone.input(BoardInput).output(Board).query(board),
  weekNotice: asSharer.input(NoticeInput).output(WeekNotice).query(weekNotice),
  outreaches: asStaff.output(OutreachList).query(outreaches),
  openOutreach: asCounty.input(OpenOutreach).output(Outreach).mutation(openOutreach),
  oneOffs: asCounty.output(OneOffList).query(oneOffs),
  oneOffPeople: asCounty.input(OneOffPeopleInput).output(z.array(OneOffPerson)).query(oneOffPeople),
  planOneOff: asCounty.input(PlanOneOff).output(OneOff).mutation(planOneOff),
  cancelShift: asCounty.input(CancelShift).output(OneOff).mutation(cancelShift),
})
export type BoardRouter = typeof boardRouter
