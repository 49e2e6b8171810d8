import type * as z from 'zod'
import type { Link, MakeLinkCode, ShownLinkCode } from '@contract/counter/schema'
import { api } from './client'
import { letIn } from './let-in'
import { known, lookAgain } from './remembered'

export const makeLinkCode = (input: z.input<typeof MakeLinkCode>): Promise<ShownLinkCode> =>
  api.counter.makeLinkCode.mutate(input)

/** Takes a case that a counter took in up on one's own account. */
export const linkCase = (input: z.input<typeof Link>): Promise<{ id: string }> =>
  letIn(async () => {
    const linked = await api.counter.link.mutate(input)
    lookAgain(known.ownCases)
    return linked
  })
