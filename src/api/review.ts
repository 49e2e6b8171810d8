import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { Decide, PaperContent, QueueInput, RevealInput, Review } from '@contract/aid/schema'
import { newId } from '@/platform/new-id'
import { api } from './client'
import { queryClient } from './query-client'

const keys = {
  queue: (state: QueueState) => ['review', 'queue', state],
  queues: ['review', 'queue'],
  one: (id: string) => ['review', 'one', id],
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
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

/** One paper of an application under review; the server keeps a trace. */
export const openReviewPaper = (applicationId: string, paperId: string): Promise<PaperContent> =>
  api.review.reviewPaper.mutate({ applicationId, paperId, requestId: newId() })

/** One masked field in full, for a reason. */
export const reveal = (input: z.input<typeof RevealInput>): Promise<{ value: string }> =>
  api.review.reveal.mutate(input)

/** Decides an application; what was known of it and of the queue no longer holds. */
export async function decide(input: z.input<typeof Decide>): Promise<Review> {
  const review = await api.review.decide.mutate(input)
  queryClient.setQueryData(keys.one(input.id), review)
  void queryClient.invalidateQueries({ queryKey: keys.queues })
  return review
}
