import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  Link,
  MakeLinkCode,
  RevealPhone,
  ShownLinkCode,
  Told,
  ToTellList,
} from '@contract/counter/schema'
import { api } from './client'
import { letIn } from './let-in'
import { queryClient } from './query-client'
import { known, lookAgain } from './remembered'

const keys = { toTell: ['counter', 'to-tell'], tellings: ['counter', 'tellings'] }

export const makeLinkCode = (input: z.input<typeof MakeLinkCode>): Promise<ShownLinkCode> =>
  api.counter.makeLinkCode.mutate(input)

/** Takes a case that a counter took in up on one's own account. */
export const linkCase = (input: z.input<typeof Link>): Promise<{ id: string }> =>
  letIn(async () => {
    const linked = await api.counter.link.mutate(input)
    lookAgain(known.ownCases)
    return linked
  })

/** Who is to be told by voice, and what. */
export const useToTell = () => useQuery({ queryKey: keys.toTell, queryFn: () => api.counter.toTell.query() })

/** Who was told, or not reached, by whom and when. */
export const useTellings = () =>
  useQuery({ queryKey: keys.tellings, queryFn: () => api.counter.tellings.query() })

export const revealPhone = (input: z.input<typeof RevealPhone>): Promise<{ value: string }> =>
  api.counter.revealPhone.mutate(input)

export async function recordTold(input: z.input<typeof Told>): Promise<ToTellList> {
  const left = await api.counter.told.mutate(input)
  queryClient.setQueryData(keys.toTell, left)
  lookAgain(keys.tellings, known.report)
  return left
}
