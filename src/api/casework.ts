import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { PaperContent } from '@contract/aid/schema'
import type {
  CaseReportsInput,
  CasePaper,
  CountyCase,
  LawyerCase,
  MyHandling,
} from '@contract/casework/schema'
import type {
  AddCasePaper,
  CasePaperOf,
  Engage,
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
import { newId } from '@/platform/new-id'
import { api } from './client'
import { queryClient } from './query-client'
import { forget, known, lookAgain, onceAVisit } from './remembered'

export type ReportState = z.output<typeof CaseReportsInput>['state']

const keys = {
  lawyer: (id: string) => ['casework', 'lawyer', id],
  county: (id: string) => ['casework', 'county', id],
  reports: (state: ReportState) => ['casework', 'reports', state],
  mine: (id: string) => ['casework', 'mine', id],
}

/** A case one handles. Opening it leaves a trace on the server, so it is asked for once a visit. */
export const useLawyerCase = (id: string) =>
  useQuery({
    queryKey: keys.lawyer(id),
    queryFn: () => api.casework.open.mutate({ id, requestId: newId() }),
    ...onceAVisit,
  })

/** What other functions changed of a case one handles is asked for anew. */
export const lookAgainAtCase = (id: string) => queryClient.invalidateQueries({ queryKey: keys.lawyer(id) })

/** An act of the lawyer's; lists of their cases no longer hold. */
async function acted(act: Promise<LawyerCase>): Promise<LawyerCase> {
  const it = await act
  queryClient.setQueryData(keys.lawyer(it.id), it)
  forget(known.assignment, known.closing)
  return it
}

export const engage = (input: z.input<typeof Engage>) => acted(api.casework.engage.mutate(input))
export const setStage = (input: z.input<typeof SetStage>) => acted(api.casework.setStage.mutate(input))
export const recordMeeting = (input: z.input<typeof RecordMeeting>) =>
  acted(api.casework.recordMeeting.mutate(input))
export const recordProgress = (input: z.input<typeof RecordProgress>) =>
  acted(api.casework.recordProgress.mutate(input))
export const reportCase = (input: z.input<typeof Report>) => acted(api.casework.report.mutate(input))
export const removeCasePaper = (input: z.input<typeof CasePaperOf>) =>
  acted(api.casework.removePaper.mutate(input))

/** Adds one page. What is known of the case takes it in by itself: asking anew would be another look at it. */
export async function addCasePaper(input: z.input<typeof AddCasePaper>): Promise<CasePaper> {
  const paper = await api.casework.addPaper.mutate(input)
  queryClient.setQueryData<LawyerCase>(
    keys.lawyer(input.applicationId),
    (it) =>
      it && {
        ...it,
        papers: [...it.papers, paper],
        missing: it.missing.filter(({ code }) => code !== paper.code),
      },
  )
  return paper
}

/** One masked field in full, for a reason. */
export const revealCase = (input: z.input<typeof RevealCase>): Promise<{ value: string }> =>
  api.casework.reveal.mutate(input)

/** One page of the file, or of what was handed in with the application; the server keeps a trace. */
export const openCasePaper = (applicationId: string, paperId: string): Promise<PaperContent> =>
  api.casework.paper.mutate({ applicationId, paperId, requestId: newId() })
export const openHandedInPaper = (applicationId: string, paperId: string): Promise<PaperContent> =>
  api.casework.applicationPaper.mutate({ applicationId, paperId, requestId: newId() })
export const openCountyPaper = (applicationId: string, paperId: string): Promise<PaperContent> =>
  api.casework.countyPaper.mutate({ applicationId, paperId, requestId: newId() })

/** How a case of one's county is handled. */
export const useCountyCase = (id: string) =>
  useQuery({ queryKey: keys.county(id), queryFn: () => api.casework.ofCounty.query({ id }) })

/** What lawyers brought before one's counties. */
export const useCaseReports = (state: ReportState) =>
  useQuery({ queryKey: keys.reports(state), queryFn: () => api.casework.reports.query({ state }) })

async function actedAtDesk(act: Promise<CountyCase>): Promise<CountyCase> {
  const it = await act
  queryClient.setQueryData(keys.county(it.id), it)
  forget(known.caseReports, known.review, known.report)
  return it
}

export const seeReport = (input: z.input<typeof SeeReport>) =>
  actedAtDesk(api.casework.seeReport.mutate(input))
export const terminate = (input: z.input<typeof Terminate>) =>
  actedAtDesk(api.casework.terminate.mutate(input))
export const serveTermination = (input: z.input<typeof ServeTermination>) =>
  actedAtDesk(api.casework.serveTermination.mutate(input))

/** How one's own case is handled. */
export const useMyHandling = (id: string) =>
  useQuery({ queryKey: keys.mine(id), queryFn: () => api.casework.mine.query({ id }) })

async function actedMyself(id: string, act: Promise<MyHandling>): Promise<MyHandling> {
  const it = await act
  queryClient.setQueryData(keys.mine(id), it)
  lookAgain(known.ownCases)
  return it
}

export const urge = (input: z.input<typeof Urge>) => actedMyself(input.id, api.casework.urge.mutate(input))
export const readProgress = (input: z.input<typeof ReadProgress>) =>
  actedMyself(input.id, api.casework.readProgress.mutate(input))
