import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  DecideObjection,
  MakeObjection,
  Objecting,
  Objection,
  ObjectionsInput,
  TakeInObjection,
  TakenInObjection,
} from '@contract/review/schema'
import { newId } from '@/platform/new-id'
import { api } from './client'
import { queryClient } from './query-client'
import { forget, known, lookAgain, onceAVisit } from './remembered'

export type ObjectionState = z.output<typeof ObjectionsInput>['state']

const keys = {
  mine: (id: string) => ['objection', 'mine', id],
  lists: ['objection', 'list'],
  list: (state: ObjectionState) => ['objection', 'list', state],
  one: (id: string) => ['objection', 'one', id],
}

/** How one's own case stands towards objecting. */
export const useObjecting = (id: string) =>
  useQuery({ queryKey: keys.mine(id), queryFn: () => api.objection.objecting.query({ id }) })

export async function object(input: z.input<typeof MakeObjection>): Promise<Objecting> {
  const objecting = await api.objection.object.mutate(input)
  queryClient.setQueryData(keys.mine(input.id), objecting)
  lookAgain(known.ownCases)
  return objecting
}

/** Takes in the objection of somebody who has no phone. */
export async function takeInObjection(input: z.input<typeof TakeInObjection>): Promise<TakenInObjection> {
  const taken = await api.objection.takeIn.mutate(input)
  forget(keys.lists, known.review, known.report)
  return taken
}

/** Objections of one's counties: those that wait, or those decided. */
export const useObjections = (state: ObjectionState) =>
  useQuery({ queryKey: keys.list(state), queryFn: () => api.objection.list.query({ state }) })

/** One objection, whole. Opening it leaves a trace on the server, so it is asked for once a visit. */
export const useObjection = (id: string) =>
  useQuery({
    queryKey: keys.one(id),
    queryFn: () => api.objection.one.mutate({ id, requestId: newId() }),
    ...onceAVisit,
  })

export async function decideObjection(input: z.input<typeof DecideObjection>): Promise<Objection> {
  const objection = await api.objection.decide.mutate(input)
  queryClient.setQueryData(keys.one(input.id), objection)
  forget(keys.lists, known.review, known.report)
  return objection
}
