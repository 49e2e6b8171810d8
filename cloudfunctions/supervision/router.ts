import { KeptProof, ProofPhoto } from '@contract/proof'
import * as points from '@contract/supervision/points-schema'
import * as finding from '@contract/supervision/schema'
import { asOverseer } from '@server/kit/overseer'
import { asCounty, asResident, asSupervisor, router } from '@server/kit/procedure'
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
import { giveStars } from './points/give-stars'
import { grades } from './points/grades'
import { myPoints, personPoints } from './points/points'

/**
 * Findings and what follows from them. What somebody is found at, and their points, are
 * asked for by whoever is signed in and answered to the person alone: who is suspended or gone may answer too.
 */
export const supervisionRouter = router({
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
