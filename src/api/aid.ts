import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  ApplicationForm,
  DiscardDraft,
  Draft,
  MyCase,
  Paper,
  PaperContent,
  RemovePaper,
  SaveDraft,
  Submit,
  UploadPaper,
  Withdraw,
} from '@contract/aid/schema'
import { pictureSource } from '@/platform/paper-picture'
import { api } from './client'
import { queryClient } from './query-client'

const keys = {
  notice: ['aid', 'notice'],
  counties: ['aid', 'counties'],
  standards: ['aid', 'standards'],
  own: ['aid', 'own'],
  mine: ['aid', 'own', 'mine'],
  case: (id: string) => ['aid', 'own', 'case', id],
  draft: (id: string) => ['aid', 'draft', id],
  picture: (paperId: string) => ['aid', 'picture', paperId],
  promise: (form: ApplicationForm) => ['aid', 'promise', form],
}

const RULES_STAY_MS = 600_000

/** The seven-item notice in force today. */
export const usePromiseNotice = () =>
  useQuery({ queryKey: keys.notice, queryFn: () => api.aid.notice.query(), staleTime: RULES_STAY_MS })

/** Asks for the notice anew: the server says that the one read is no longer in force. */
export const refreshPromiseNotice = () => queryClient.invalidateQueries({ queryKey: keys.notice })

/** Counties that take applications. */
export const useReceivingCounties = () =>
  useQuery({ queryKey: keys.counties, queryFn: () => api.aid.counties.query(), staleTime: RULES_STAY_MS })

/** Up to which income a household counts as in hardship, as the counties have it today. */
export const useMeansStandards = () =>
  useQuery({ queryKey: keys.standards, queryFn: () => api.aid.standards.query(), staleTime: RULES_STAY_MS })

/** The person's own applications, drafts among them. */
export const useMyCases = (signedIn: boolean) =>
  useQuery({ queryKey: keys.mine, queryFn: () => api.aid.mine.query(), enabled: signedIn })

/** One application of the person's own. */
export const useMyCase = (id: string) =>
  useQuery({ queryKey: keys.case(id), queryFn: () => api.aid.case.query({ id }) })

/** The same asked once, to learn what became of an application whose answer got lost. */
export const findMyCase = (id: string): Promise<MyCase> => api.aid.case.query({ id })

const rememberCase = (it: MyCase): MyCase => {
  queryClient.setQueryData(keys.case(it.id), it)
  void queryClient.invalidateQueries({ queryKey: keys.mine })
  return it
}

/** What the server has of a draft; refused `not-found` before its first save. */
export const useDraftCopy = (id: string, wanted: boolean) =>
  useQuery({
    queryKey: keys.draft(id),
    queryFn: () => api.aid.draft.query({ id }),
    enabled: wanted,
    staleTime: Infinity,
  })

export async function saveDraft(input: z.input<typeof SaveDraft>): Promise<{ savedAt: string }> {
  const saved = await api.aid.saveDraft.mutate(input)
  void queryClient.invalidateQueries({ queryKey: keys.mine })
  return saved
}

export async function discardDraft(input: z.input<typeof DiscardDraft>): Promise<void> {
  await api.aid.discardDraft.mutate(input)
  queryClient.removeQueries({ queryKey: keys.draft(input.id) })
  await queryClient.invalidateQueries({ queryKey: keys.mine })
}

const changePapers = (id: string, change: (papers: Paper[]) => Paper[]) =>
  queryClient.setQueryData<Draft>(keys.draft(id), (known) => ({
    ...(known ?? { id, form: {}, savedAt: '1970-01-01T00:00:00Z' }),
    papers: change(known?.papers ?? []),
  }))

export async function uploadPaper(input: z.input<typeof UploadPaper>): Promise<Paper> {
  const paper = await api.aid.uploadPaper.mutate(input)
  changePapers(input.applicationId, (papers) => [...papers.filter(({ id }) => id !== paper.id), paper])
  return paper
}

export async function removePaper(input: z.input<typeof RemovePaper>): Promise<void> {
  await api.aid.removePaper.mutate(input)
  changePapers(input.applicationId, (papers) => papers.filter(({ id }) => id !== input.paperId))
}

const ownPicture = (applicationId: string, paperId: string) =>
  queryOptions({
    queryKey: keys.picture(paperId),
    queryFn: async () => {
      const { content } = await api.aid.paper.query({ applicationId, paperId })
      return pictureSource(paperId, content)
    },
    staleTime: Infinity,
    gcTime: 0,
  })

/** Pictures of the person's own papers, in the order asked for; undefined while they come. */
export const useOwnPictures = (applicationId: string, paperIds: string[]): (string | undefined)[] =>
  useQueries({ queries: paperIds.map((id) => ownPicture(applicationId, id)) }).map(({ data }) => data)

/** One paper of the person's own. */
export const openOwnPaper = (applicationId: string, paperId: string): Promise<PaperContent> =>
  api.aid.paper.query({ applicationId, paperId })

/** The promise paper for a complete form, as it will be signed. */
export const usePromisePaper = (form: ApplicationForm) =>
  useQuery({
    queryKey: keys.promise(form),
    queryFn: () => api.aid.preparePromise.query({ form }),
    staleTime: 0,
    gcTime: 0,
  })

export const submitApplication = (input: z.input<typeof Submit>): Promise<MyCase> =>
  api.aid.submit.mutate(input).then(rememberCase)

export const withdrawApplication = (input: z.input<typeof Withdraw>): Promise<MyCase> =>
  api.aid.withdraw.mutate(input).then(rememberCase)
