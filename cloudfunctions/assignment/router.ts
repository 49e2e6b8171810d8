import { Accept, Decline, Offer, OpenCase, OwnCases, OwnCasesInput } from '@contract/assignment/offer-schema'
import {
  Assign,
  AssignDesk,
  CaseId,
  CaseProfile,
  DecideChange,
  OpenDesk,
  Reassign,
  SetCaseProfile,
  Waiting,
  WaitingInput,
} from '@contract/assignment/schema'
import { AskChange, Choose, Choosing, MyLawyer } from '@contract/assignment/choosing-schema'
import { asCounty, asPractitioner, asResident, looksAgain, router } from '@server/kit/procedure'
import { accept, decline } from './answer'
import { assign } from './assign'
import { askChange, decideChange } from './change'
import { choose, choosing } from './choose'
import { desk, waiting } from './desk'
import { mine } from './mine'
import { cases, offer } from './offer'
import { profile, setProfile } from './profile'
import { reassign } from './reassign'

/** Who acts for whom: choosing, assigning, taking on, and asking for another (法援法 26, 43, 55; 148号令 24–26, 37). */
export const assignmentRouter = router({
  choosing: asResident.input(CaseId).output(Choosing).query(choosing),
  choose: asResident.input(Choose).output(Choosing).mutation(choose),
  mine: asResident.input(CaseId).output(MyLawyer).query(mine),
  askChange: asResident.input(AskChange).output(MyLawyer).mutation(askChange),

  waiting: asCounty.input(WaitingInput).output(Waiting).query(waiting),
  // reads only, and is a write all the same: opening what a person said of their lawyer leaves an audit row
  desk: asCounty.meta(looksAgain).input(OpenDesk).output(AssignDesk).mutation(desk),
  assign: asCounty.input(Assign).output(AssignDesk).mutation(assign),
  reassign: asCounty.input(Reassign).output(AssignDesk).mutation(reassign),
  decideChange: asCounty.input(DecideChange).output(AssignDesk).mutation(decideChange),
  profile: asCounty.input(CaseId).output(CaseProfile).query(profile),
  setProfile: asCounty.input(SetCaseProfile).output(CaseProfile).mutation(setProfile),

  cases: asPractitioner.input(OwnCasesInput).output(OwnCases).query(cases),
  offer: asPractitioner.meta(looksAgain).input(OpenCase).output(Offer).mutation(offer),
  accept: asPractitioner.input(Accept).output(Offer).mutation(accept),
  decline: asPractitioner.input(Decline).output(Offer).mutation(decline),
})

export type AssignmentRouter = typeof assignmentRouter
