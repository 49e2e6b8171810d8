import { useQuery } from '@tanstack/react-query'
import type { IssuedTicket, NewRating, Rated } from '@contract/rating/schema'
import { api } from './client'
import { failureOf } from './failure'
import { enterQuietly } from './account'

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
