import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
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
import { changed, overseen } from './overseen'

export type FindingState = z.output<typeof FindingListInput>['state']

const keys = {
  supervised: [overseen, 'supervised'],
  findings: (state: FindingState) => [overseen, 'findings', state],
  finding: (id: string) => [overseen, 'finding', id],
  circulars: [overseen, 'circulars'],
  mine: [overseen, 'mine'],
  myFinding: (id: string) => [overseen, 'mine', id],
  points: (year: number | undefined) => [overseen, 'points', year],
  personPoints: (practitionerId: string, year: number) => [overseen, 'points', practitionerId, year],
  grades: (year: number | undefined, county: string | undefined) => [overseen, 'grades', year, county],
}

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
