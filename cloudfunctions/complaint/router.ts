import {
  AboutMe,
  AcceptComplaint,
  AnswerComplaint,
  AskPerson,
  AssignComplaint,
  Candidates,
  Complaint,
  ComplaintId,
  ComplaintList,
  ComplaintListInput,
  ConcludeComplaint,
  DeclineComplaint,
  EnterComplaint,
  FileComplaint,
  MyComplaints,
  NoteOnComplaint,
  Receipt,
  RevealContact,
  RevealedContact,
  TakeOverComplaint,
  TellComplainant,
} from '@contract/complaint/schema'
import { asOverseer } from '@server/kit/overseer'
import { asCity, asResident, looksAgain, router } from '@server/kit/procedure'
import { aboutMe, answer } from './about-me'
import { accept, assign, decline, takeOver } from './accept'
import { enter, file } from './file'
import { ask, conclude, note } from './investigate'
import { mine } from './mine'
import { candidates, list, one, revealContact } from './read'
import { tell } from './tell'

/** Complaints, looked into by somebody uninvolved (法援法 55). */
export const complaintRouter = router({
  file: asResident.input(FileComplaint).output(Receipt).mutation(file),
  mine: asResident.output(MyComplaints).query(mine),

  enter: asOverseer.input(EnterComplaint).output(Receipt).mutation(enter),
  list: asOverseer.input(ComplaintListInput).output(ComplaintList).query(list),
  one: asOverseer.input(ComplaintId).output(Complaint).query(one),
  candidates: asOverseer.input(ComplaintId).output(Candidates).query(candidates),
  revealContact: asOverseer
    .meta(looksAgain)
    .input(RevealContact)
    .output(RevealedContact)
    .mutation(revealContact),
  accept: asOverseer.input(AcceptComplaint).output(Complaint).mutation(accept),
  decline: asOverseer.input(DeclineComplaint).output(Complaint).mutation(decline),
  assign: asOverseer.input(AssignComplaint).output(Complaint).mutation(assign),
  takeOver: asCity.input(TakeOverComplaint).output(Complaint).mutation(takeOver),
  note: asOverseer.input(NoteOnComplaint).output(Complaint).mutation(note),
  ask: asOverseer.input(AskPerson).output(Complaint).mutation(ask),
  conclude: asOverseer.input(ConcludeComplaint).output(Complaint).mutation(conclude),
  tell: asOverseer.input(TellComplainant).output(Complaint).mutation(tell),

  aboutMe: asResident.output(AboutMe).query(aboutMe),
  answer: asResident.input(AnswerComplaint).output(AboutMe).mutation(answer),
})
export type ComplaintRouter = typeof complaintRouter
