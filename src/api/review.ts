import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { ClockName } from '@contract/aid/clocks'
import type { Decide, QueueInput, RevealInput, Review } from '@contract/aid/desk-schema'
import type { PaperContent } from '@contract/aid/schema'
import type { ClockState } from '@contract/review/reminders'
import type { CompletePapers, GrantProvisionally, Propose, SettleProposal } from '@contract/review/schema'
import { newId } from '@/platform/new-id'
import { api } from './client'
import { queryClient } from './query-client'
import { known, lookAgain, onceAVisit } from './remembered'

const keys = {
  queue: (state: QueueState) => ['review', 'queue', state],
  queues: ['review', 'queue'],
  one: (id: string) => ['review', 'one', id],
  clocks: (state: ClockState, what: ClockName | undefined) => ['review', 'clocks', state, what],
}

export type QueueState = z.output<typeof QueueInput>['state']

/** What the caller's counties have to decide, or have decided. */
export const useQueue = (state: QueueState) =>
  useQuery({ queryKey: keys.queue(state), queryFn: () => api.review.queue.query({ state }) })

/**
 * An application as the deciding county sees it. Opening it leaves a trace on the server, so it is asked for once a
 * visit and not whenever the phone wakes up.
 */
export const useReview = (id: string) =>
  useQuery({
    queryKey: keys.one(id),
    queryFn: () => api.review.review.mutate({ id, requestId: newId() }),
    ...onceAVisit,
  })

/** One paper of an application under review; the server keeps a trace. */
export const openReviewPaper = (applicationId: string, paperId: string): Promise<PaperContent> =>
  api.review.reviewPaper.mutate({ applicationId, paperId, requestId: newId() })

/** One masked field in full, for a reason. */
export const reveal = (input: z.input<typeof RevealInput>): Promise<{ value: string }> =>
  api.review.reveal.mutate(input)

/** An act at the desk; what was known of the application, of the queue and of the clocks no longer holds. */
async function acted(act: Promise<Review>): Promise<Review> {
  const review = await act
  queryClient.setQueryData(keys.one(review.item.id), review)
  lookAgain(keys.queues, known.clocks, known.report, known.documents)
  return review
}

export const decide = (input: z.input<typeof Decide>) => acted(api.review.decide.mutate(input))
export const propose = (input: z.input<typeof Propose>) => acted(api.review.propose.mutate(input))
export const settleProposal = (input: z.input<typeof SettleProposal>) =>
  acted(api.review.settleProposal.mutate(input))
export const grantProvisionally = (input: z.input<typeof GrantProvisionally>) =>
  acted(api.review.grantProvisionally.mutate(input))
export const completePapers = (input: z.input<typeof CompletePapers>) =>
  acted(api.review.completePapers.mutate(input))

/** Clocks of the law in one's counties, of one kind or of all. */
export const useClocks = (state: ClockState, what: ClockName | undefined) =>
  useQuery({
    queryKey: keys.clocks(state, what),
    queryFn: () => api.review.clocks.query({ state, what }),
  })
