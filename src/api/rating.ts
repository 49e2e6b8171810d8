import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { AppealRating, DecideAppeal } from '@contract/rating/appeal-schema'
import type { NoteSignal } from '@contract/rating/radar-schema'
import type { EnteredRating, IssuedTicket, NewRating, Rated } from '@contract/rating/schema'
import type { Period } from '@contract/report/schema'
import { api } from './client'
import { known, lookAgain } from './remembered'
import { failureOf } from './failure'
import { enterQuietly } from './account'

export type AppealState = 'open' | 'done'
/** Whose phone is handed over: the adviser's, or one of the station or the county. */
export type HandedBy = 'adviser' | 'desk'

const keys = {
  all: ['rating'],
  handOver: (id: string, by: HandedBy) => ['rating', 'hand-over', by, id],
  mine: ['rating', 'mine'],
  appeals: (state: AppealState) => ['rating', 'appeals', state],
  radar: (period: Period) => ['rating', 'radar', period],
}

/** What is known of ratings, records and figures no longer holds once one was written, whatever came of it. */
async function afterwards<T>(write: Promise<T>): Promise<T> {
  try {
    return await write
  } finally {
    lookAgain(keys.all, known.consultation, known.report)
  }
}

/** What a ticket is for and how it stands. Needs nobody to be signed in. */
export const useRatingSubject = (ticket: string | undefined) =>
  useQuery({
    queryKey: ['rating', 'subject', ticket],
    queryFn: () => api.rating.look.query({ ticket: ticket! }),
    enabled: ticket !== undefined,
  })

/** A new ticket for one's own record. */
export const issueTicket = (input: { consultationId: string; requestId: string }): Promise<IssuedTicket> =>
  api.rating.issueTicket.mutate(input)

/** Rates, letting the person in first; a session that ended meanwhile is replaced once, without asking. */
export async function rate(input: NewRating): Promise<Rated> {
  await enterQuietly()
  try {
    return await api.rating.rate.mutate(input)
  } catch (error) {
    if (failureOf(error).code !== 'signed-out') throw error
    await enterQuietly()
    return api.rating.rate.mutate(input)
  }
}

/** What the visitor is shown on a phone handed over. */
export const useHandOver = (consultationId: string, by: HandedBy) =>
  useQuery({
    queryKey: keys.handOver(consultationId, by),
    queryFn: () =>
      by === 'adviser'
        ? api.rating.handOver.query({ consultationId })
        : api.rating.handOverAtDesk.query({ consultationId }),
  })

/** The visitor's rating on a phone handed over. */
export const rateHandedOver = (by: HandedBy, input: EnteredRating): Promise<Rated> =>
  afterwards(by === 'adviser' ? api.rating.rateHandedOver.mutate(input) : api.rating.rateAtDesk.mutate(input))

/** A rating told in a return call. */
export const rateByCall = (input: EnteredRating): Promise<Rated> =>
  afterwards(api.rating.rateByCall.mutate(input))

/** Ratings of one's own services, newest first, page by page. */
export const useMyRatings = () =>
  useInfiniteQuery({
    queryKey: keys.mine,
    queryFn: ({ pageParam }) => api.rating.mine.query({ before: pageParam }),
    initialPageParam: undefined as { ratedAt: string; consultationId: string } | undefined,
    getNextPageParam: ({ rows, more }) => {
      const last = rows[rows.length - 1]
      return more && last ? { ratedAt: last.ratedAt, consultationId: last.consultationId } : undefined
    },
  })

/** Appeals a rating of one's own service. */
export const appealRating = (input: z.input<typeof AppealRating>) =>
  afterwards(api.rating.appeal.mutate(input))

/** Appeals the person's county decides, page by page. */
export const useRatingAppeals = (state: AppealState) =>
  useInfiniteQuery({
    queryKey: keys.appeals(state),
    queryFn: ({ pageParam }) => api.rating.appeals.query({ state, after: pageParam }),
    initialPageParam: undefined as { appealedAt: string; consultationId: string } | undefined,
    getNextPageParam: ({ rows, more }) => {
      const last = rows[rows.length - 1]
      return more && last
        ? { appealedAt: last.appeal.appealedAt, consultationId: last.consultationId }
        : undefined
    },
  })

/** Lets a rating stand or sets it aside. */
export const decideRatingAppeal = (input: z.input<typeof DecideAppeal>) =>
  afterwards(api.rating.decideAppeal.mutate(input))

/** What stands out among ratings and records of some days. */
export const useRadar = (period: Period) =>
  useQuery({ queryKey: keys.radar(period), queryFn: () => api.rating.radar.query(period) })

/** Notes that a hint was looked at. */
export const noteSignal = (input: z.input<typeof NoteSignal>) =>
  afterwards(api.rating.noteSignal.mutate(input))
