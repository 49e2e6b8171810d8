import { Revealed } from '@contract/aid/desk-schema'
import { PaperContent } from '@contract/aid/schema'
import {
  CaseReports,
  CaseReportsInput,
  CasePaper,
  CountyCase,
  LawyerCase,
  MyHandling,
} from '@contract/casework/schema'
import {
  AddCasePaper,
  CaseOf,
  CasePaperOf,
  Engage,
  OpenCase,
  ReadProgress,
  RecordMeeting,
  RecordProgress,
  Report,
  RevealCase,
  SeeReport,
  ServeTermination,
  SetStage,
  Terminate,
  Urge,
} from '@contract/casework/acts'
import { asCounty, asPractitioner, asResident, looksAgain, router } from '@server/kit/procedure'
import { ofCounty } from './county-view'
import { engage, setStage } from './engage'
import { recordMeeting } from './meeting'
import { applicationPaper, open, reveal } from './open'
import { mine, readProgress, urge } from './own'
import { addPaper, countyPaper, paper, removePaper } from './papers'
import { recordProgress } from './progress'
import { report, seeReport } from './report'
import { reports } from './reports'
import { serveTermination, terminate } from './terminate'

/** A case while it is handled (法援法 46, 48; 148号令 27–39): by its lawyer, for the person aided, under the county's eye. */
export const caseworkRouter = router({
  // these only read, and are writes all the same: opening personal data leaves an audit row
  open: asPractitioner.meta(looksAgain).input(OpenCase).output(LawyerCase).mutation(open),
  reveal: asPractitioner.meta(looksAgain).input(RevealCase).output(Revealed).mutation(reveal),
  applicationPaper: asPractitioner
    .meta(looksAgain)
    .input(CasePaperOf)
    .output(PaperContent)
    .mutation(applicationPaper),
  paper: asPractitioner.meta(looksAgain).input(CasePaperOf).output(PaperContent).mutation(paper),
  countyPaper: asCounty.meta(looksAgain).input(CasePaperOf).output(PaperContent).mutation(countyPaper),

  addPaper: asPractitioner.input(AddCasePaper).output(CasePaper).mutation(addPaper),
  removePaper: asPractitioner.input(CasePaperOf).output(LawyerCase).mutation(removePaper),
  engage: asPractitioner.input(Engage).output(LawyerCase).mutation(engage),
  setStage: asPractitioner.input(SetStage).output(LawyerCase).mutation(setStage),
  recordMeeting: asPractitioner.input(RecordMeeting).output(LawyerCase).mutation(recordMeeting),
  recordProgress: asPractitioner.input(RecordProgress).output(LawyerCase).mutation(recordProgress),
  report: asPractitioner.input(Report).output(LawyerCase).mutation(report),

  ofCounty: asCounty.input(CaseOf).output(CountyCase).query(ofCounty),
  reports: asCounty.input(CaseReportsInput).output(CaseReports).query(reports),
  seeReport: asCounty.input(SeeReport).output(CountyCase).mutation(seeReport),
  terminate: asCounty.input(Terminate).output(CountyCase).mutation(terminate),
  serveTermination: asCounty.input(ServeTermination).output(CountyCase).mutation(serveTermination),

  mine: asResident.input(CaseOf).output(MyHandling).query(mine),
  urge: asResident.input(Urge).output(MyHandling).mutation(urge),
  readProgress: asResident.input(ReadProgress).output(MyHandling).mutation(readProgress),
})

export type CaseworkRouter = typeof caseworkRouter
