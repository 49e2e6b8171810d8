import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { CheckState, FalseState } from '@contract/promise/labels'
import type {
  AnswerCheck,
  AskCheck,
  CorrectRegister,
  DecideFalse,
  DecideFine,
  FalsePromise,
  Hear,
  MyDoubt,
  PromiseOf,
  ProposeFalse,
  RecoverCost,
} from '@contract/promise/schema'
import { newId } from '@/platform/new-id'
import { api } from './client'
import { queryClient } from './query-client'
import { forget, known, onceAVisit } from './remembered'

const keys = {
  samples: ['promise', 'samples'],
  lists: ['promise', 'list'],
  checks: (state: CheckState) => ['promise', 'list', 'checks', state],
  falsePromises: (state: FalseState) => ['promise', 'list', 'false', state],
  one: (id: string) => ['promise', 'one', id],
  falseOne: (id: string) => ['promise', 'false-one', id],
  doubt: (id: string) => ['promise', 'doubt', id],
}

/** Drawings of the caller's counties. */
export const usePromiseSamples = () =>
  useQuery({ queryKey: keys.samples, queryFn: () => api.promise.samples.query() })

/** Draws again from what was recorded. */
export const redrawPromises = (id: string) => api.promise.redraw.query({ id })

export const useChecks = (state: CheckState) =>
  useQuery({ queryKey: keys.checks(state), queryFn: () => api.promise.checks.query({ state }) })

export const useFalsePromises = (state: FalseState) =>
  useQuery({
    queryKey: keys.falsePromises(state),
    queryFn: () => api.promise.falsePromises.query({ state }),
  })

/** An application with its checks. */
export const usePromiseOf = (id: string) =>
  useQuery({
    queryKey: keys.one(id),
    queryFn: () => api.promise.openChecks.mutate({ id, requestId: newId() }),
    ...onceAVisit,
  })

/** One promise held to be false. */
export const useFalsePromise = (id: string) =>
  useQuery({
    queryKey: keys.falseOne(id),
    queryFn: () => api.promise.openFalse.mutate({ id, requestId: newId() }),
    ...onceAVisit,
  })

const listsAreOld = () => {
  forget(keys.lists, keys.samples, known.report)
}

async function checked(act: Promise<PromiseOf>): Promise<PromiseOf> {
  const of = await act
  queryClient.setQueryData(keys.one(of.applicationId), of)
  listsAreOld()
  return of
}
export const askCheck = (input: z.input<typeof AskCheck>) => checked(api.promise.ask.mutate(input))
export const answerCheck = (input: z.input<typeof AnswerCheck>) => checked(api.promise.answer.mutate(input))

async function held(act: Promise<FalsePromise>): Promise<FalsePromise> {
  const one = await act
  queryClient.setQueryData(keys.falseOne(one.id), one)
  listsAreOld()
  return one
}
export const proposeFalse = (input: z.input<typeof ProposeFalse>) => held(api.promise.propose.mutate(input))
export const hearApplicant = (input: z.input<typeof Hear>) => held(api.promise.hear.mutate(input))
export const decideFalse = (input: z.input<typeof DecideFalse>) => held(api.promise.decide.mutate(input))
export const recoverCost = (input: z.input<typeof RecoverCost>) => held(api.promise.recover.mutate(input))
export const decideFine = (input: z.input<typeof DecideFine>) => held(api.promise.decideFine.mutate(input))
export const correctRegister = (input: z.input<typeof CorrectRegister>) =>
  held(api.promise.correct.mutate(input))

/** What is held against the promise of one's own application. */
export const useDoubt = (id: string) =>
  useQuery({ queryKey: keys.doubt(id), queryFn: () => api.promise.doubt.query({ id }) })

/** Says one's own side; `applicationId` is the application it is about. */
export const sayInDoubt =
  (applicationId: string) =>
  async (input: z.input<typeof Hear>): Promise<MyDoubt> => {
    const doubt = await api.promise.say.mutate(input)
    queryClient.setQueryData(keys.doubt(applicationId), doubt)
    return doubt
  }
