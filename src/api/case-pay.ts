import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { PayState } from '@contract/closing/labels'
import type { CasePay, PayCases, VoidPayment } from '@contract/closing/pay-schema'
import { api } from './client'
import { queryClient } from './query-client'
import { forget, known } from './remembered'

const keys = {
  mine: [...known.casePay, 'mine'],
  list: (state: PayState) => [...known.casePay, state],
}

/** What one's archived cases come to. */
export const useMyCasePay = () =>
  useQuery({ queryKey: keys.mine, queryFn: () => api.subsidy.myCasePay.query() })

/** Archived cases that wait to be paid, were, or had a payment voided. */
export const useCasePay = (state: PayState) =>
  useQuery({ queryKey: keys.list(state), queryFn: () => api.subsidy.casePays.query({ state }) })

export async function payCases(input: z.input<typeof PayCases>): Promise<CasePay> {
  const waiting = await api.subsidy.payCases.mutate(input)
  queryClient.setQueryData(keys.list('waiting'), waiting)
  forget(keys.list('paid'))
  return waiting
}

/** The answer is what stands as paid; what waits, and what was voided, is asked anew. */
export async function voidCasePayment(input: z.input<typeof VoidPayment>): Promise<CasePay> {
  const paid = await api.subsidy.voidCasePayment.mutate(input)
  queryClient.setQueryData(keys.list('paid'), paid)
  forget(keys.list('waiting'), keys.list('voided'))
  return paid
}
