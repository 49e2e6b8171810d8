import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
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
} from '@contract/supervision/inspection-schema'
import type { GiveStars, Grades } from '@contract/supervision/points-schema'
import type {
  DecideFinding,
  DismissFinding,
  FileAsSupervisor,
  FileFinding,
  Finding,
  FindingListInput,
  MyFinding,
  NoticeFinding,
  Say,
} from '@contract/supervision/schema'
import { api } from './client'
import { queryClient } from './query-client'

type InspectionState = z.output<typeof InspectionListInput>['state']
export type RectificationState = z.output<typeof RectificationListInput>['state']
export type FindingState = z.output<typeof FindingListInput>['state']
type PlanFor = z.input<typeof RoundPlanInput>

const keys = {
  all: ['supervision'],
  plan: (plan: PlanFor) => ['supervision', 'plan', plan],
  rounds: ['supervision', 'rounds'],
  round: (id: string) => ['supervision', 'round', id],
  inspections: (state: InspectionState) => ['supervision', 'inspections', state],
  inspection: (id: string) => ['supervision', 'inspection', id],
  rectifications: (state: RectificationState) => ['supervision', 'rectifications', state],
  supervised: ['supervision', 'supervised'],
  findings: (state: FindingState) => ['supervision', 'findings', state],
  finding: (id: string) => ['supervision', 'finding', id],
  circulars: ['supervision', 'circulars'],
  mine: ['supervision', 'mine'],
  myFinding: (id: string) => ['supervision', 'mine', id],
  points: (year: number | undefined) => ['supervision', 'points', year],
  personPoints: (practitionerId: string, year: number) => ['supervision', 'points', practitionerId, year],
  grades: (year: number | undefined, county: string | undefined) => ['supervision', 'grades', year, county],
}

/** After a write: what it answered with is known at once, and everything else of the area is asked for anew. */
async function changed<T>(write: Promise<T>, keyOf?: (answer: T) => readonly unknown[]): Promise<T> {
  try {
    const answer = await write
    if (keyOf) queryClient.setQueryData(keyOf(answer), answer)
    return answer
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.all })
  }
}

/** What a drawing in an area would be made from, heaviest first. */
export const useRoundPlan = (plan: PlanFor) =>
  useQuery({ queryKey: keys.plan(plan), queryFn: () => api.supervision.roundPlan.query(plan) })

/** Rounds drawn in the areas one serves, newest first. */
export const useRounds = () =>
  useQuery({ queryKey: keys.rounds, queryFn: () => api.supervision.rounds.query() })

/** One round. */
export const useRound = (id: string) =>
  useQuery({ queryKey: keys.round(id), queryFn: () => api.supervision.round.query({ id }) })

export const drawRound = (input: z.input<typeof DrawRound>): Promise<Round> =>
  changed(api.supervision.drawRound.mutate(input), ({ id }) => keys.round(id))

/** Draws a round again from its record, and tells whether the sites are the same. */
export const redraw = (id: string): Promise<Redrawn> => api.supervision.redraw.query({ id })

/** Tasks of the areas one serves. */
export const useInspections = (state: InspectionState) =>
  useQuery({
    queryKey: keys.inspections(state),
    queryFn: () => api.supervision.inspections.query({ state }),
  })

/** One inspection. */
export const useInspection = (id: string) =>
  useQuery({ queryKey: keys.inspection(id), queryFn: () => api.supervision.inspection.query({ id }) })

const inspectionKey = ({ id }: Inspection) => keys.inspection(id)

export const takeInspection = (input: z.input<typeof TakeInspection>): Promise<Inspection> =>
  changed(api.supervision.takeInspection.mutate(input), inspectionKey)

export const cancelInspection = (input: z.input<typeof CancelInspection>): Promise<Inspection> =>
  changed(api.supervision.cancelInspection.mutate(input), inspectionKey)

export const finishInspection = (input: z.input<typeof FinishInspection>): Promise<Inspection> =>
  changed(api.supervision.finishInspection.mutate(input), inspectionKey)

/** Sends one photo for an inspection or what was put right after it; its id is the request's. */
export const sendSitePhoto =
  (inspectionId: string) =>
  async ({ base64, requestId }: { base64: string; requestId: string }): Promise<string> =>
    (await api.supervision.keepSitePhoto.mutate({ id: requestId, requestId, inspectionId, content: base64 }))
      .id

export const openSitePhoto = (inspectionId: string) => (id: string) =>
  api.supervision.sitePhoto.query({ inspectionId, id })

/** What has to be put right at the sites one serves. */
export const useRectifications = (state: RectificationState) =>
  useQuery({
    queryKey: keys.rectifications(state),
    queryFn: () => api.supervision.rectifications.query({ state }),
  })

export const handIn = (input: z.input<typeof HandIn>): Promise<Rectification> =>
  changed(api.supervision.handIn.mutate(input))

export const judgeRectification = (input: z.input<typeof JudgeRectification>): Promise<Rectification> =>
  changed(api.supervision.judgeRectification.mutate(input))

const EVERY_MS = 60_000

/** Today's attendance of a supervisor's county; asked again every minute. */
export const useSupervisedToday = () =>
  useQuery({
    queryKey: keys.supervised,
    queryFn: () => api.supervision.supervisedToday.query(),
    refetchInterval: EVERY_MS,
  })

export const fileAsSupervisor = (input: z.input<typeof FileAsSupervisor>): Promise<{ id: string }> =>
  changed(api.supervision.fileAsSupervisor.mutate(input))

export const fileFinding = (input: z.input<typeof FileFinding>): Promise<{ id: string }> =>
  changed(api.supervision.file.mutate(input))

/** Findings of the counties one serves, newest first, further pages on demand. */
export const useFindings = (state: FindingState) =>
  useInfiniteQuery({
    queryKey: keys.findings(state),
    queryFn: ({ pageParam }) => api.supervision.findings.query({ state, after: pageParam }),
    initialPageParam: undefined as { filedAt: string; id: string } | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** One finding, as staff see it. */
export const useFinding = (id: string) =>
  useQuery({ queryKey: keys.finding(id), queryFn: () => api.supervision.finding.query({ id }) })

export const openFindingPhoto = (findingId: string) => (id: string) =>
  api.supervision.findingPhoto.query({ findingId, id })

const findingKey = ({ id }: Finding) => keys.finding(id)

export const noticeFinding = (input: z.input<typeof NoticeFinding>): Promise<Finding> =>
  changed(api.supervision.notice.mutate(input), findingKey)
export const dismissFinding = (input: z.input<typeof DismissFinding>): Promise<Finding> =>
  changed(api.supervision.dismiss.mutate(input), findingKey)
export const decideFinding = (input: z.input<typeof DecideFinding>): Promise<Finding> =>
  changed(api.supervision.decide.mutate(input), findingKey)
export const settleFinding = (input: z.input<typeof DecideFinding>): Promise<Finding> =>
  changed(api.supervision.settle.mutate(input), findingKey)
export const overturnFinding = (input: z.input<typeof DismissFinding>): Promise<Finding> =>
  changed(api.supervision.overturn.mutate(input), findingKey)

/** Circulars of the counties one serves, newest first. */
export const useCirculars = () =>
  useQuery({
    queryKey: keys.circulars,
    queryFn: () => api.supervision.circulars.query(),
  })

/** Findings about oneself, newest first. */
export const useMyFindings = () =>
  useQuery({ queryKey: keys.mine, queryFn: () => api.supervision.myFindings.query() })

/** One finding about oneself. */
export const useMyFinding = (id: string) =>
  useQuery({ queryKey: keys.myFinding(id), queryFn: () => api.supervision.myFinding.query({ id }) })

const myFindingKey = ({ id }: MyFinding) => keys.myFinding(id)

export const stateCase = (input: z.input<typeof Say>): Promise<MyFinding> =>
  changed(api.supervision.state.mutate(input), myFindingKey)
export const appeal = (input: z.input<typeof Say>): Promise<MyFinding> =>
  changed(api.supervision.appeal.mutate(input), myFindingKey)

/** Sends one photo for what one is about to say; its id is the request's. */
export const sendStatementPhoto =
  (findingId: string) =>
  async ({ base64, requestId }: { base64: string; requestId: string }): Promise<string> =>
    (
      await api.supervision.keepStatementPhoto.mutate({
        id: requestId,
        requestId,
        findingId,
        content: base64,
      })
    ).id

export const openMyFindingPhoto = (findingId: string) => (id: string) =>
  api.supervision.myFindingPhoto.query({ findingId, id })

/** One's own points of a year; of the one that runs when none is named. */
export const useMyPoints = (year: number | undefined) =>
  useQuery({
    queryKey: keys.points(year),
    queryFn: () => api.supervision.myPoints.query(year === undefined ? {} : { year }),
  })

/** Points of somebody of the counties one serves. */
export const usePersonPoints = (practitionerId: string, year: number) =>
  useQuery({
    queryKey: keys.personPoints(practitionerId, year),
    queryFn: () => api.supervision.personPoints.query({ practitionerId, year }),
  })

/** Grades of a county's people in a year; the one that runs, and the first county one serves, when none is named. */
export const useGrades = (year: number | undefined, countyCode: string | undefined) =>
  useQuery({
    queryKey: keys.grades(year, countyCode),
    queryFn: () => api.supervision.grades.query({ ...(year && { year }), ...(countyCode && { countyCode }) }),
  })

export const giveStars = (input: z.input<typeof GiveStars>): Promise<Grades> =>
  changed(api.supervision.giveStars.mutate(input))
