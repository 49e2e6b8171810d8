import {
  Assigned,
  AssignVisits,
  Callers,
  CallersInput,
  DrawnAgain,
  DrawSample,
  FinishVisit,
  MonthInput,
  OnVisit,
  ReportVisit,
  RevealedVisitor,
  SampleId,
  Visit,
  VisitId,
  VisitMonth,
  Visits,
  VisitsInput,
} from '@contract/followup/schema'
import { asCounty, asStaff, looksAgain, router } from '@server/kit/procedure'
import { assign, callers } from './assign'
import { draw, redraw } from './draw'
import { finish, noAnswer, report } from './finish'
import { month, rows } from './month'
import { revealVisitor, visit } from './visit'

/** Return visits: was it as the record says? */
export const followupRouter = router({
  draw: asCounty.input(DrawSample).output(VisitMonth).mutation(draw),
  redraw: asStaff.input(SampleId).output(DrawnAgain).query(redraw),
  month: asStaff.input(MonthInput).output(VisitMonth).query(month),
  rows: asStaff.input(VisitsInput).output(Visits).query(rows),
  callers: asCounty.input(CallersInput).output(Callers).query(callers),
  assign: asCounty.input(AssignVisits).output(Assigned).mutation(assign),

  visit: asStaff.input(VisitId).output(Visit).query(visit),
  revealVisitor: asStaff.meta(looksAgain).input(OnVisit).output(RevealedVisitor).mutation(revealVisitor),
  noAnswer: asStaff.input(OnVisit).output(Visit).mutation(noAnswer),
  finish: asStaff.input(FinishVisit).output(Visit).mutation(finish),
  report: asCounty.input(ReportVisit).output(Visit).mutation(report),
})
export type FollowupRouter = typeof followupRouter
