import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  CancelInspection,
  DrawRound,
  FinishInspection,
  HandIn,
  Inspection,
  InspectionListInput,
  JudgeRectification,
  Rectification,
  RectificationListInput,
  Redrawn,
  Round,
  RoundPlanInput,
  TakeInspection,
} from '@contract/inspection/schema'
import { api } from './client'
import { changed, overseen } from './overseen'

type InspectionState = z.output<typeof InspectionListInput>['state']
export type RectificationState = z.output<typeof RectificationListInput>['state']
type PlanFor = z.input<typeof RoundPlanInput>

const keys = {
  plan: (plan: PlanFor) => [overseen, 'plan', plan],
  rounds: [overseen, 'rounds'],
  round: (id: string) => [overseen, 'round', id],
  inspections: (state: InspectionState) => [overseen, 'inspections', state],
  inspection: (id: string) => [overseen, 'inspection', id],
  rectifications: (state: RectificationState) => [overseen, 'rectifications', state],
}

/** What a drawing in an area would be made from, heaviest first. */
export const useRoundPlan = (plan: PlanFor) =>
  useQuery({ queryKey: keys.plan(plan), queryFn: () => api.inspection.roundPlan.query(plan) })

/** Rounds drawn in the areas one serves, newest first. */
export const useRounds = () =>
  useQuery({ queryKey: keys.rounds, queryFn: () => api.inspection.rounds.query() })

/** One round. */
export const useRound = (id: string) =>
  useQuery({ queryKey: keys.round(id), queryFn: () => api.inspection.round.query({ id }) })

export const drawRound = (input: z.input<typeof DrawRound>): Promise<Round> =>
  changed(api.inspection.drawRound.mutate(input), ({ id }) => keys.round(id))

/** Draws a round again from its record, and tells whether the sites are the same. */
export const redraw = (id: string): Promise<Redrawn> => api.inspection.redraw.query({ id })

/** Tasks of the areas one serves. */
export const useInspections = (state: InspectionState) =>
  useQuery({
    queryKey: keys.inspections(state),
    queryFn: () => api.inspection.inspections.query({ state }),
  })

/** One inspection. */
export const useInspection = (id: string) =>
  useQuery({ queryKey: keys.inspection(id), queryFn: () => api.inspection.inspection.query({ id }) })

const inspectionKey = ({ id }: Inspection) => keys.inspection(id)

export const takeInspection = (input: z.input<typeof TakeInspection>): Promise<Inspection> =>
  changed(api.inspection.takeInspection.mutate(input), inspectionKey)

export const cancelInspection = (input: z.input<typeof CancelInspection>): Promise<Inspection> =>
  changed(api.inspection.cancelInspection.mutate(input), inspectionKey)

export const finishInspection = (input: z.input<typeof FinishInspection>): Promise<Inspection> =>
  changed(api.inspection.finishInspection.mutate(input), inspectionKey)

/** Sends one photo for an inspection or what was put right after it; its id is the request's. */
export const sendSitePhoto =
  (inspectionId: string) =>
  async ({ base64, requestId }: { base64: string; requestId: string }): Promise<string> =>
    (await api.inspection.keepSitePhoto.mutate({ id: requestId, requestId, inspectionId, content: base64 }))
      .id

export const openSitePhoto = (inspectionId: string) => (id: string) =>
  api.inspection.sitePhoto.query({ inspectionId, id })

/** What has to be put right at the sites one serves. */
export const useRectifications = (state: RectificationState) =>
  useQuery({
    queryKey: keys.rectifications(state),
    queryFn: () => api.inspection.rectifications.query({ state }),
  })

export const handIn = (input: z.input<typeof HandIn>): Promise<Rectification> =>
  changed(api.inspection.handIn.mutate(input))

export const judgeRectification = (input: z.input<typeof JudgeRectification>): Promise<Rectification> =>
  changed(api.inspection.judgeRectification.mutate(input))
