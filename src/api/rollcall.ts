import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { CancelRollCall, Explain, IssueRollCall, Judge, Reply } from '@contract/rollcall/schema'
import { api } from './client'
import { queryClient } from './query-client'

const keys = {
  all: ['rollcall'],
  calls: ['rollcall', 'calls'],
  one: (id: string) => ['rollcall', 'one', id],
  mine: ['rollcall', 'mine'],
}

/** A call that runs is looked at anew this often, one that is over not at all. */
const LIVE_EVERY_MS = 5000
const LIST_EVERY_MS = 30_000
const MINE_EVERY_MS = 20_000

/** Calls within the areas a staff member serves, newest first, page by page. */
export const useRollCalls = () =>
  useInfiniteQuery({
    queryKey: keys.calls,
    queryFn: ({ pageParam }) =>
      api.rollcall.calls.query(pageParam === undefined ? {} : { before: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ calls, more }) => (more ? calls[calls.length - 1]?.issuedAt : undefined),
    refetchInterval: LIST_EVERY_MS,
  })

/** One call with who has answered and who has not; live while it runs. */
export const useRollCall = (id: string) =>
  useQuery({
    queryKey: keys.one(id),
    queryFn: () => api.rollcall.one.query({ id }),
    refetchInterval: ({ state }) => {
      const status = state.data?.call.status
      return status === 'open' ? LIVE_EVERY_MS : status === 'planned' ? LIST_EVERY_MS : false
    },
  })

/** The practitioner's own calls; asked again and again while `live`. */
export const useOwnRollCalls = (live: boolean) =>
  useQuery({
    queryKey: keys.mine,
    queryFn: () => api.rollcall.mine.query(),
    refetchInterval: live ? MINE_EVERY_MS : false,
  })

/** What is known of roll calls no longer holds after an act, whatever came of it. */
async function thenRefresh<T>(act: Promise<T>): Promise<T> {
  try {
    return await act
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.all })
  }
}

export const issueRollCall = (input: z.input<typeof IssueRollCall>) =>
  thenRefresh(api.rollcall.issue.mutate(input))
export const cancelRollCall = (input: z.input<typeof CancelRollCall>) =>
  thenRefresh(api.rollcall.cancel.mutate(input))
export const judgeReply = (input: z.input<typeof Judge>) => thenRefresh(api.rollcall.judge.mutate(input))
export const replyToRollCall = (input: z.input<typeof Reply>) => thenRefresh(api.rollcall.reply.mutate(input))
export const explainRollCall = (input: z.input<typeof Explain>) =>
  thenRefresh(api.rollcall.explain.mutate(input))
