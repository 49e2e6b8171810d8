import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { Paper } from '@contract/aid/schema'
import type { AskList } from '@contract/supplement/labels'
import type {
  AgreeFollowing,
  AskCooperation,
  AskSupplement,
  EndCooperation,
  Lapse,
  ReceiveFollowing,
  RemoveItemPaper,
  Supply,
  SupplyAtCounter,
  TakeIn,
  UploadItem,
} from '@contract/supplement/acts'
import type { MayFollowInput, MySupplement, SupplementDesk } from '@contract/supplement/schema'
import { newId } from '@/platform/new-id'
import { pictureSource } from '@/platform/paper-picture'
import { api } from './client'
import { queryClient } from './query-client'
import { forget, known, lookAgain, onceAVisit } from './remembered'

const keys = {
  mayFollow: (of: z.input<typeof MayFollowInput> | undefined) => ['supplement', 'may-follow', of],
  mine: (id: string) => ['supplement', 'mine', id],
  atCounter: (id: string) => ['supplement', 'at-counter', id],
  picture: (paperId: string) => ['supplement', 'picture', paperId],
  standing: (id: string) => ['supplement', 'standing', id],
  desk: (id: string) => ['supplement', 'desk', id],
  lists: ['supplement', 'list'],
  list: (list: AskList) => ['supplement', 'list', list],
}

/** Papers that may follow in an application like this, with their last days; undefined asks nothing yet. */
export const useMayFollow = (of: z.input<typeof MayFollowInput> | undefined) =>
  useQuery({
    queryKey: keys.mayFollow(of),
    queryFn: () => api.supplement.mayFollow.query(of!),
    enabled: of !== undefined,
  })

/** What one's own case waits for; asked only where it may wait for something. */
export const useMySupplement = (id: string, wanted = true) =>
  useQuery({ queryKey: keys.mine(id), queryFn: () => api.supplement.mine.query({ id }), enabled: wanted })

/** Changes the photos of one item in what is known, wherever the item stands. */
const changePapers = (key: string[], change: (code: string, papers: Paper[]) => Paper[]) =>
  queryClient.setQueryData<MySupplement>(key, (known) => {
    if (!known) return known
    const changed = <I extends { code: string; papers: Paper[] }>(item: I): I => ({
      ...item,
      papers: change(item.code, item.papers),
    })
    return {
      ...known,
      ask: known.ask && { ...known.ask, items: known.ask.items.map(changed) },
      following: known.following.map((one) =>
        one.state === 'received' || one.state === 'asked' ? one : changed(one),
      ),
    }
  })

const addPaper = (key: string[], to: string, paper: Paper) =>
  changePapers(key, (code, papers) =>
    code === to ? [...papers.filter(({ id }) => id !== paper.id), paper] : papers,
  )
const dropPaper = (key: string[], paperId: string) =>
  changePapers(key, (_code, papers) => papers.filter(({ id }) => id !== paperId))

export async function uploadItemPaper(input: z.input<typeof UploadItem>): Promise<Paper> {
  const paper = await api.supplement.upload.mutate(input)
  addPaper(keys.mine(input.applicationId), input.code, paper)
  return paper
}

export async function removeItemPaper(input: z.input<typeof RemoveItemPaper>): Promise<void> {
  await api.supplement.removePaper.mutate(input)
  dropPaper(keys.mine(input.applicationId), input.paperId)
}

export async function supply(input: z.input<typeof Supply>): Promise<MySupplement> {
  const mine = await api.supplement.supply.mutate(input)
  queryClient.setQueryData(keys.mine(input.id), mine)
  lookAgain(known.ownCases)
  return mine
}

/** What the case of somebody without an account waits for, at the counter that took it in. */
export const useSupplementAtCounter = (id: string) =>
  useQuery({ queryKey: keys.atCounter(id), queryFn: () => api.supplement.seeAtCounter.query({ id }) })

export async function uploadAtCounter(input: z.input<typeof UploadItem>): Promise<Paper> {
  const paper = await api.supplement.uploadAtCounter.mutate(input)
  addPaper(keys.atCounter(input.applicationId), input.code, paper)
  return paper
}

export async function removeAtCounter(input: z.input<typeof RemoveItemPaper>): Promise<void> {
  await api.supplement.removeAtCounter.mutate(input)
  dropPaper(keys.atCounter(input.applicationId), input.paperId)
}

/** Each opened picture leaves a trace on the server, so it is asked for once a visit. */
const pictureAtCounter = (applicationId: string, paperId: string) =>
  queryOptions({
    queryKey: keys.picture(paperId),
    queryFn: async () => {
      const asked = { applicationId, paperId, requestId: newId() }
      const { content } = await api.supplement.openAtCounter.mutate(asked)
      return pictureSource(paperId, content)
    },
    ...onceAVisit,
  })

/** Pictures of papers that were brought, in the order asked for; undefined while they come. */
export const usePicturesAtCounter = (applicationId: string, paperIds: string[]): (string | undefined)[] =>
  useQueries({ queries: paperIds.map((id) => pictureAtCounter(applicationId, id)) }).map(({ data }) => data)

export async function supplyAtCounter(input: z.input<typeof SupplyAtCounter>): Promise<MySupplement> {
  const it = await api.supplement.supplyAtCounter.mutate(input)
  queryClient.setQueryData(keys.atCounter(input.id), it)
  lookAgain(keys.standing(input.id), known.review, known.report)
  forget(keys.lists, keys.desk(input.id))
  return it
}

/** How a case stands towards missing papers, for the line on its review page. */
export const useStanding = (id: string) =>
  useQuery({ queryKey: keys.standing(id), queryFn: () => api.supplement.standing.query({ id }) })

/** Missing papers of one case, whole. Opening it leaves a trace on the server, so it is asked for once a visit. */
export const useSupplementDesk = (id: string) =>
  useQuery({
    queryKey: keys.desk(id),
    queryFn: () => api.supplement.desk.mutate({ id, requestId: newId() }),
    ...onceAVisit,
  })

/** An act at the desk; what was known of the case, of the queue and of the lists no longer holds. */
async function acted(act: Promise<SupplementDesk>): Promise<SupplementDesk> {
  const desk = await act
  queryClient.setQueryData(keys.desk(desk.id), desk)
  void queryClient.invalidateQueries({ queryKey: keys.standing(desk.id) })
  forget(keys.lists, known.review, known.report)
  return desk
}

export const askSupplement = (input: z.input<typeof AskSupplement>) => acted(api.supplement.ask.mutate(input))
export const takeInSupplement = (input: z.input<typeof TakeIn>) => acted(api.supplement.takeIn.mutate(input))
export const lapseSupplement = (input: z.input<typeof Lapse>) => acted(api.supplement.lapse.mutate(input))
export const agreeFollowing = (input: z.input<typeof AgreeFollowing>) =>
  acted(api.supplement.agree.mutate(input))
export const receiveFollowing = (input: z.input<typeof ReceiveFollowing>) =>
  acted(api.supplement.receive.mutate(input))
export const askCooperation = (input: z.input<typeof AskCooperation>) =>
  acted(api.supplement.askCooperation.mutate(input))
export const endCooperation = (input: z.input<typeof EndCooperation>) =>
  acted(api.supplement.endCooperation.mutate(input))

/** Lists of missing papers of one's counties. */
export const useAskLists = (list: AskList) =>
  useQuery({ queryKey: keys.list(list), queryFn: () => api.supplement.list.query({ list }) })
