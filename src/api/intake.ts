import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { MyCase } from '@contract/aid/schema'
import type { TakenInState } from '@contract/intake/labels'
import type {
  AddRecipient,
  Filing,
  Recipients,
  RemoveRecipient,
  RevealBeside,
  SetAgent,
  SubmitForOther,
} from '@contract/intake/schema'
import type {
  BeginTakeIn,
  Collect,
  Receive,
  TakeBack,
  TakenInReceipt,
} from '@contract/intake/taken-in-schema'
import type { AnswerTransfer, Transfer, TransferCase, TransferItem } from '@contract/intake/transfer-schema'
import { newId } from '@/platform/new-id'
import { api } from './client'
import { queryClient } from './query-client'
import { known, lookAgain, onceAVisit } from './remembered'

const keys = {
  filing: (id: string) => ['intake', 'filing', id],
  recipients: (id: string) => ['intake', 'recipients', id],
  takenIn: ['intake', 'taken-in'],
  takenInList: (state: TakenInState) => ['intake', 'taken-in', state],
  takenInOne: (id: string) => ['intake', 'taken-in-one', id],
  transfers: ['intake', 'transfers'],
  transferList: (side: string) => ['intake', 'transfers', side],
  transfer: (id: string) => ['intake', 'transfer', id],
  beside: (id: string) => ['intake', 'beside', id],
  figures: (from: string, to: string) => ['intake', 'figures', from, to],
}

/** In whose hand a draft is; refused `not-found` before its first save, when it is the person's own. */
export const useFiling = (id: string) =>
  useQuery({ queryKey: keys.filing(id), queryFn: () => api.intake.filing.query({ id }) })

export async function setAgent(input: z.input<typeof SetAgent>): Promise<Filing> {
  const filing = await api.intake.setAgent.mutate(input)
  queryClient.setQueryData(keys.filing(input.id), filing)
  lookAgain(known.ownCases)
  return filing
}

/** Submits what was filled for somebody, and asks how it now stands. */
export async function submitForOther(input: z.input<typeof SubmitForOther>): Promise<MyCase> {
  await api.intake.submit.mutate(input)
  lookAgain(known.ownCases)
  return api.aid.case.query({ id: input.id })
}

/** Who applies together with the first person of a draft. */
export const useRecipients = (id: string) =>
  useQuery({ queryKey: keys.recipients(id), queryFn: () => api.intake.recipients.query({ id }) })

const rememberRecipients = (id: string, recipients: Recipients): Recipients => {
  queryClient.setQueryData(keys.recipients(id), recipients)
  lookAgain(keys.filing(id))
  return recipients
}

export const addRecipient = (input: z.input<typeof AddRecipient>): Promise<Recipients> =>
  api.intake.addRecipient.mutate(input).then((all) => rememberRecipients(input.applicationId, all))

export const removeRecipient = (input: z.input<typeof RemoveRecipient>): Promise<Recipients> =>
  api.intake.removeRecipient.mutate(input).then((all) => rememberRecipients(input.applicationId, all))

/** Begins an application at a counter. */
export async function beginTakeIn(input: z.input<typeof BeginTakeIn>): Promise<{ id: string }> {
  const begun = await api.intake.beginTakeIn.mutate(input)
  lookAgain(keys.takenIn)
  return begun
}

const rememberTakenIn = (it: TakenInReceipt): TakenInReceipt => {
  queryClient.setQueryData(keys.takenInOne(it.id), it)
  lookAgain(keys.takenIn, known.report)
  return it
}

export const collectForm = (input: z.input<typeof Collect>): Promise<TakenInReceipt> =>
  api.intake.collect.mutate(input).then(rememberTakenIn)

export const receiveTakenIn = (input: z.input<typeof Receive>): Promise<TakenInReceipt> =>
  api.intake.receive.mutate(input).then(rememberTakenIn)

/** Somebody without an account does not apply any more, and says so at the counter. */
export async function takeBack(input: z.input<typeof TakeBack>): Promise<void> {
  await api.intake.takeBack.mutate(input)
  lookAgain(keys.takenIn, keys.takenInOne(input.id), known.review, known.report)
}

export const useTakenIn = (state: TakenInState) =>
  useQuery({ queryKey: keys.takenInList(state), queryFn: () => api.intake.takenIn.query({ state }) })

export const useTakenInOne = (id: string) =>
  useQuery({ queryKey: keys.takenInOne(id), queryFn: () => api.intake.takenInOne.query({ id }) })

export async function transferCase(input: z.input<typeof Transfer>): Promise<TransferItem> {
  const item = await api.intake.transfer.mutate(input)
  lookAgain(keys.transfers, keys.beside(input.id), known.review, known.report)
  return item
}

export const useTransfers = (side: 'in' | 'out') =>
  useQuery({ queryKey: keys.transferList(side), queryFn: () => api.intake.transfers.query({ side }) })

/** One transfer with what it is about. */
export const useTransfer = (id: string) =>
  useQuery({
    queryKey: keys.transfer(id),
    queryFn: () => api.intake.openTransfer.mutate({ id, requestId: newId() }),
    ...onceAVisit,
  })

export async function answerTransfer(input: z.input<typeof AnswerTransfer>): Promise<TransferCase> {
  const it = await api.intake.answerTransfer.mutate(input)
  queryClient.setQueryData(keys.transfer(input.id), it)
  lookAgain(keys.transfers, known.review, known.report)
  return it
}

/** How an application came in, and who and what stands beside it. */
export const useBeside = (id: string) =>
  useQuery({
    queryKey: keys.beside(id),
    queryFn: () => api.intake.beside.mutate({ id, requestId: newId() }),
    ...onceAVisit,
  })

export const revealBeside = (input: z.input<typeof RevealBeside>): Promise<{ value: string }> =>
  api.intake.reveal.mutate(input)

/** Applications of a period (days both counted), by case and by person. */
export const useIntakeFigures = (from: string, to: string) =>
  useQuery({ queryKey: keys.figures(from, to), queryFn: () => api.intake.figures.query({ from, to }) })
