import { KeptProof, ProofPhoto } from '@contract/proof'
import * as inspection from '@contract/supervision/inspection-schema'
import * as points from '@contract/supervision/points-schema'
import * as finding from '@contract/supervision/schema'
import { asCounty, asResident, asStaff, asSupervisor, router } from '@server/kit/procedure'
import { decide } from './findings/decide'
import { dismiss } from './findings/dismiss'
import { fileAsSupervisor, fileByStaff } from './findings/file'
import { circulars, list, mine } from './findings/list'
import { notice } from './findings/notice'
import { finding as oneFinding, myFinding } from './findings/one'
import { overturn } from './findings/overturn'
import { findingPhoto, KeepStatementPhoto, keepStatementPhoto, myFindingPhoto } from './findings/photos'
import { appeal, state } from './findings/say'
import { settle } from './findings/settle'
import { supervisedToday } from './findings/supervised-today'
import { finish } from './inspection/finish'
import { inspection as oneInspection, inspections } from './inspection/one'
import { KeepSitePhoto, keepSitePhoto, sitePhoto } from './inspection/photos'
import { rectificationList } from './inspection/rectification-list'
import { handIn, judgeRectification } from './inspection/rectify'
import { cancelInspection, take } from './inspection/take'
import { asOverseer } from './overseer'
import { giveStars } from './points/give-stars'
import { grades } from './points/grades'
import { myPoints, personPoints } from './points/points'
import { drawRound, roundPlan } from './sampling/draw'
import { redraw, round, rounds } from './sampling/rounds'

/**
 * Sampling, inspections, findings, and what follows from them. What somebody is found at, and their points, are
 * asked for by whoever is signed in and answered to the person alone: who is suspended or gone may answer too.
 */
export const supervisionRouter = router({
  roundPlan: asOverseer.input(inspection.RoundPlanInput).output(inspection.RoundPlan).query(roundPlan),
  drawRound: asOverseer.input(inspection.DrawRound).output(inspection.Round).mutation(drawRound),
  rounds: asOverseer.output(inspection.RoundList).query(rounds),
  round: asOverseer.input(inspection.RoundId).output(inspection.Round).query(round),
  redraw: asOverseer.input(inspection.RoundId).output(inspection.Redrawn).query(redraw),

  inspections: asOverseer
    .input(inspection.InspectionListInput)
    .output(inspection.InspectionList)
    .query(inspections),
  inspection: asStaff.input(inspection.InspectionId).output(inspection.Inspection).query(oneInspection),
  takeInspection: asOverseer.input(inspection.TakeInspection).output(inspection.Inspection).mutation(take),
  cancelInspection: asOverseer
    .input(inspection.CancelInspection)
    .output(inspection.Inspection)
    .mutation(cancelInspection),
  finishInspection: asOverseer
    .input(inspection.FinishInspection)
    .output(inspection.Inspection)
    .mutation(finish),
  keepSitePhoto: asStaff.input(KeepSitePhoto).output(KeptProof).mutation(keepSitePhoto),
  sitePhoto: asStaff.input(inspection.SitePhotoInput).output(ProofPhoto).query(sitePhoto),
  rectifications: asStaff
    .input(inspection.RectificationListInput)
    .output(inspection.RectificationList)
    .query(rectificationList),
  handIn: asStaff.input(inspection.HandIn).output(inspection.Rectification).mutation(handIn),
  judgeRectification: asOverseer
    .input(inspection.JudgeRectification)
    .output(inspection.Rectification)
    .mutation(judgeRectification),

  supervisedToday: asSupervisor.output(finding.SupervisedToday).query(supervisedToday),
  fileAsSupervisor: asSupervisor
    .input(finding.FileAsSupervisor)
    .output(finding.FiledFinding)
    .mutation(fileAsSupervisor),
  file: asOverseer.input(finding.FileFinding).output(finding.FiledFinding).mutation(fileByStaff),
  findings: asOverseer.input(finding.FindingListInput).output(finding.FindingList).query(list),
  finding: asOverseer.input(finding.FindingId).output(finding.Finding).query(oneFinding),
  findingPhoto: asOverseer.input(finding.FindingPhotoInput).output(ProofPhoto).query(findingPhoto),
  circulars: asOverseer.output(finding.CircularList).query(circulars),
  notice: asOverseer.input(finding.NoticeFinding).output(finding.Finding).mutation(notice),
  dismiss: asOverseer.input(finding.DismissFinding).output(finding.Finding).mutation(dismiss),
  decide: asOverseer.input(finding.DecideFinding).output(finding.Finding).mutation(decide),
  settle: asOverseer.input(finding.SettleFinding).output(finding.Finding).mutation(settle),
  overturn: asOverseer.input(finding.OverturnFinding).output(finding.Finding).mutation(overturn),

  myFindings: asResident.output(finding.MyFindings).query(mine),
  myFinding: asResident.input(finding.FindingId).output(finding.MyFinding).query(myFinding),
  myFindingPhoto: asResident.input(finding.FindingPhotoInput).output(ProofPhoto).query(myFindingPhoto),
  keepStatementPhoto: asResident.input(KeepStatementPhoto).output(KeptProof).mutation(keepStatementPhoto),
  state: asResident.input(finding.Say).output(finding.MyFinding).mutation(state),
  appeal: asResident.input(finding.Say).output(finding.MyFinding).mutation(appeal),

  myPoints: asResident.input(points.PointsInput).output(points.Points).query(myPoints),
  personPoints: asOverseer.input(points.PersonPointsInput).output(points.Points).query(personPoints),
  grades: asOverseer.input(points.GradesInput).output(points.Grades).query(grades),
  giveStars: asCounty.input(points.GiveStars).output(points.Grades).mutation(giveStars),
})
export type SupervisionRouter = typeof supervisionRouter
