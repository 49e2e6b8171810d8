import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  Answer,
  AskLeave,
  AskStandIn,
  AskSwap,
  Cancel,
  Decide,
  QueueInput,
  Replace,
} from '@contract/request/schema'
import { api } from './client'
import { refreshDuty } from './duty'
import { queryClient } from './query-client'

export type RequestState = z.output<typeof QueueInput>['state']

const keys = {
  all: ['request'],
  mine: ['request', 'mine'],
  askable: ['request', 'askable'],
  candidates: (shiftId: string) => ['request', 'candidates', shiftId],
  exchanges: (shiftId: string) => ['request', 'exchanges', shiftId],
  queue: (state: RequestState) => ['request', 'queue', state],
  review: (id: string) => ['request', 'review', id],
  shift: (shiftId: string) => ['request', 'shift', shiftId],
}

/** What the practitioner asked and was asked. */
export const useMyRequests = () => useQuery({ queryKey: keys.mine, queryFn: () => api.request.mine.query() })

/** The practitioner's shifts to come, and what may be asked of each. */
export const useAskable = () =>
  useQuery({ queryKey: keys.askable, queryFn: () => api.request.askable.query() })

/** Colleagues free to sit a shift of one's own. */
export const useCandidates = (shiftId: string) =>
  useQuery({ queryKey: keys.candidates(shiftId), queryFn: () => api.request.candidates.query({ shiftId }) })

/** Colleagues' shifts that could be exchanged for one's own. */
export const useExchanges = (shiftId: string) =>
  useQuery({ queryKey: keys.exchanges(shiftId), queryFn: () => api.request.exchanges.query({ shiftId }) })

/** Requests the staff member decides on. */
export const useRequestQueue = (state: RequestState) =>
  useQuery({ queryKey: keys.queue(state), queryFn: () => api.request.queue.query({ state }) })

/** One request with what a decision needs. */
export const useRequestReview = (id: string) =>
  useQuery({ queryKey: keys.review(id), queryFn: () => api.request.review.query({ id }) })

/** One shift as the county sees it. */
export const useCountyShift = (shiftId: string) =>
  useQuery({ queryKey: keys.shift(shiftId), queryFn: () => api.request.shift.query({ shiftId }) })

/** What is known of requests and of duty no longer holds after an act, whatever came of it. */
async function thenRefresh<T>(act: Promise<T>): Promise<T> {
  try {
    return await act
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.all })
    refreshDuty()
  }
}

export const askSwap = (input: z.input<typeof AskSwap>) => thenRefresh(api.request.askSwap.mutate(input))
export const askStandIn = (input: z.input<typeof AskStandIn>) =>
  thenRefresh(api.request.askStandIn.mutate(input))
export const askLeave = (input: z.input<typeof AskLeave>) => thenRefresh(api.request.askLeave.mutate(input))
export const answerRequest = (input: z.input<typeof Answer>) => thenRefresh(api.request.answer.mutate(input))
export const cancelRequest = (input: z.input<typeof Cancel>) => thenRefresh(api.request.cancel.mutate(input))
export const decideRequest = (input: z.input<typeof Decide>) => thenRefresh(api.request.decide.mutate(input))
export const replaceSitter = (input: z.input<typeof Replace>) =>
  thenRefresh(api.request.replace.mutate(input))
