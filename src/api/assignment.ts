import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { Accept, Decline, Offer, OwnCaseState } from '@contract/assignment/offer-schema'
import type {
  Assign,
  AssignDesk,
  CaseProfile,
  DecideChange,
  OpenDesk,
  Reassign,
  SetCaseProfile,
  WaitingState,
} from '@contract/assignment/schema'
import type { AskChange, Choose, Choosing, MyLawyer } from '@contract/assignment/choosing-schema'
import { newId } from '@/platform/new-id'
import { api } from './client'
import { queryClient } from './query-client'
import { forget, known, onceAVisit } from './remembered'

export type DeskLook = Required<Pick<z.output<typeof OpenDesk>, 'scope' | 'grave'>>

const keys = {
  choosing: (id: string) => ['assignment', 'choosing', id],
  mine: (id: string) => ['assignment', 'mine', id],
  waiting: (state: WaitingState) => ['assignment', 'waiting', state],
  desk: (id: string, look: DeskLook) => ['assignment', 'desk', id, look],
  profile: (id: string) => ['assignment', 'profile', id],
  cases: (state: OwnCaseState) => ['assignment', 'cases', state],
  offer: (id: string) => ['assignment', 'offer', id],
}

/** Lawyers the owner of a case may choose from. */
export const useChoosing = (id: string) =>
  useQuery({ queryKey: keys.choosing(id), queryFn: () => api.assignment.choosing.query({ id }) })

export async function choose(input: z.input<typeof Choose>): Promise<Choosing> {
  const choosing = await api.assignment.choose.mutate(input)
  queryClient.setQueryData(keys.choosing(input.id), choosing)
  forget(keys.mine(input.id), known.ownCases)
  return choosing
}

/** Who acts in one's own case. */
export const useMyLawyer = (id: string) =>
  useQuery({ queryKey: keys.mine(id), queryFn: () => api.assignment.mine.query({ id }) })

export async function askChange(input: z.input<typeof AskChange>): Promise<MyLawyer> {
  const mine = await api.assignment.askChange.mutate(input)
  queryClient.setQueryData(keys.mine(input.id), mine)
  forget(known.ownCases)
  return mine
}

/** Cases of one's counties that wait for a lawyer, for an answer, or for a word about a change. */
export const useWaiting = (state: WaitingState) =>
  useQuery({ queryKey: keys.waiting(state), queryFn: () => api.assignment.waiting.query({ state }) })

/** A case on the desk, with whom it may be assigned to. */
export const useDesk = (id: string, look: DeskLook) =>
  useQuery({
    queryKey: keys.desk(id, look),
    queryFn: () => api.assignment.desk.mutate({ id, ...look, requestId: newId() }),
    ...onceAVisit,
  })

/** The desk as an act left it stands for every way of looking at it. */
function decided(desk: AssignDesk): AssignDesk {
  queryClient.setQueriesData({ queryKey: ['assignment', 'desk', desk.id] }, desk)
  forget(known.waiting, known.review, known.report, known.defence)
  return desk
}

export const assign = async (input: z.input<typeof Assign>) =>
  decided(await api.assignment.assign.mutate(input))
export const reassign = async (input: z.input<typeof Reassign>) =>
  decided(await api.assignment.reassign.mutate(input))
export const decideChange = async (input: z.input<typeof DecideChange>) =>
  decided(await api.assignment.decideChange.mutate(input))

/** How somebody stands towards being assigned cases. */
export const useCaseProfile = (id: string) =>
  useQuery({ queryKey: keys.profile(id), queryFn: () => api.assignment.profile.query({ id }) })

export async function setCaseProfile(input: z.input<typeof SetCaseProfile>): Promise<CaseProfile> {
  const profile = await api.assignment.setProfile.mutate(input)
  queryClient.setQueryData(keys.profile(input.id), profile)
  return profile
}

/** Cases offered to oneself, taken on, or past. */
export const useOwnCases = (state: OwnCaseState) =>
  useQuery({ queryKey: keys.cases(state), queryFn: () => api.assignment.cases.query({ state }) })

/** One case as its lawyer is offered it. */
export const useOffer = (id: string) =>
  useQuery({
    queryKey: keys.offer(id),
    queryFn: () => api.assignment.offer.mutate({ id, requestId: newId() }),
    ...onceAVisit,
  })

function answered(offer: Offer): Offer {
  queryClient.setQueryData(keys.offer(offer.id), offer)
  forget(['assignment', 'cases'], ['casework'])
  return offer
}

export const acceptCase = async (input: z.input<typeof Accept>) =>
  answered(await api.assignment.accept.mutate(input))
export const declineCase = async (input: z.input<typeof Decline>) =>
  answered(await api.assignment.decline.mutate(input))
