import { KeptProof, ProofPhoto } from '@contract/proof'
import * as inspection from '@contract/inspection/schema'
import { asOverseer } from '@server/kit/overseer'
import { asStaff, router } from '@server/kit/procedure'
import { finish } from './finish'
import { inspection as oneInspection, inspections } from './one'
import { KeepSitePhoto, keepSitePhoto, sitePhoto } from './photos'
import { rectificationList } from './rectification-list'
import { handIn, judgeRectification } from './rectify'
import { drawRound, roundPlan } from './sampling/draw'
import { redraw, round, rounds } from './sampling/rounds'
import { cancelInspection, take } from './take'

/** Sites drawn by their risk, inspected by telephone or on the spot, and what they then have to put right. */
export const inspectionRouter = router({
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
})
export type InspectionRouter = typeof inspectionRouter
