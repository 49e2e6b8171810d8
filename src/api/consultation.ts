import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Consultation, NewConsultation, PageInput } from '@contract/consultation/schema'
import { api } from './client'
import { queryClient } from './query-client'

const keys = {
  all: ['consultation'],
  mine: ['consultation', 'mine'],
  one: (id: string) => ['consultation', 'one', id],
  places: ['consultation', 'places'],
}

const LOOK_EVERY_MS = 5000

const after = (last: Consultation | undefined): PageInput['before'] =>
  last && { occurredAt: last.occurredAt, id: last.id }

/** The person's own records, newest first, further pages on demand. */
export const useMyConsultations = () =>
  useInfiniteQuery({
    queryKey: keys.mine,
    queryFn: ({ pageParam }) => api.consultation.mine.query({ before: pageParam }),
    initialPageParam: undefined as PageInput['before'],
    getNextPageParam: ({ rows, more }) => (more ? after(rows.at(-1)) : undefined),
  })

/** One record, asked for again every few seconds until it has been rated. */
export const useConsultationUntilRated = (id: string) =>
  useQuery({
    queryKey: keys.one(id),
    queryFn: () => api.consultation.open.query({ id }),
    refetchInterval: ({ state }) => (state.data?.rated ? false : LOOK_EVERY_MS),
  })

/** Sites a record without a shift may be counted at, the likeliest first. */
export const usePlaces = (wanted: boolean) =>
  useQuery({
    queryKey: keys.places,
    queryFn: () => api.consultation.places.query(),
    enabled: wanted,
    staleTime: 3_600_000,
  })

/** Writes a record; sending it again finds it. */
export const recordConsultation = (record: NewConsultation): Promise<Consultation> =>
  api.consultation.record.mutate(record)

/** What was known of records no longer holds: one was written or rated. */
export const refreshConsultations = () => queryClient.invalidateQueries({ queryKey: keys.all })
