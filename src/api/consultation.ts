import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { AddType, TypeOfMatter } from '@contract/consultation/type-schema'
import type { CountyCorrection, OwnCorrection } from '@contract/consultation/correction-schema'
import type {
  Consultation,
  NewConsultation,
  OpenedConsultation,
  PageInput,
} from '@contract/consultation/schema'
import type { SaveCountyTemplate, SaveTemplate } from '@contract/consultation/template-schema'
import type { KeepProof } from '@contract/proof'
import { newId } from '@/platform/new-id'
import { pictureSource } from '@/platform/paper-picture'
import { readStored, writeStored } from '@/platform/storage'
import { api } from './client'
import { queryClient } from './query-client'

const keys = {
  all: ['consultation'],
  mine: ['consultation', 'mine'],
  one: (id: string) => ['consultation', 'one', id],
  places: ['consultation', 'places'],
  types: ['matter-types'],
  recentTypes: ['consultation', 'recent-types'],
  templates: ['answer-templates'],
  countyTemplates: ['answer-templates', 'county'],
  recentMatters: ['consultation', 'matters'],
  matter: (id: string) => ['consultation', 'matter', id],
  areaRecord: (id: string) => ['consultation', 'area', id],
  access: (id: string) => ['record-access', id],
  accessAsked: ['record-access'],
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

const TYPES_ON_DEVICE = 'matter-types'
const HOUR_MS = 3_600_000

/** The tree of matter types; without signal, as it was last heard of. */
export function useTypes() {
  const kept = readStored<TypeOfMatter[]>(TYPES_ON_DEVICE)
  return useQuery({
    queryKey: keys.types,
    queryFn: async () => {
      const types = await api.consultation.types.query()
      writeStored(TYPES_ON_DEVICE, types)
      return types
    },
    staleTime: HOUR_MS,
    ...(kept && { initialData: kept, initialDataUpdatedAt: 0 }),
  })
}

/** Types the person chose of late, the most used first. */
export const useRecentTypes = () =>
  useQuery({
    queryKey: keys.recentTypes,
    queryFn: () => api.consultation.recentTypes.query(),
    staleTime: HOUR_MS,
  })

const asTreeNow = (types: TypeOfMatter[]): TypeOfMatter[] => {
  queryClient.setQueryData(keys.types, types)
  writeStored(TYPES_ON_DEVICE, types)
  return types
}
export const addType = async (input: z.input<typeof AddType>) =>
  asTreeNow(await api.consultation.addType.mutate(input))
export const endType = async (input: { requestId: string; code: string }) =>
  asTreeNow(await api.consultation.endType.mutate(input))

const TEMPLATES_ON_DEVICE = 'answer-templates'
type Templates = Awaited<ReturnType<typeof api.consultation.templates.query>>

/** Answers the person may take; without signal, as they were last heard of. */
export function useTemplates() {
  const kept = readStored<Templates>(TEMPLATES_ON_DEVICE)
  return useQuery({
    queryKey: keys.templates,
    queryFn: async () => {
      const templates = await api.consultation.templates.query()
      writeStored(TEMPLATES_ON_DEVICE, templates)
      return templates
    },
    ...(kept && { initialData: kept, initialDataUpdatedAt: 0 }),
  })
}

/** Answers kept for everybody in the counties the person serves. */
export const useCountyTemplates = () =>
  useQuery({ queryKey: keys.countyTemplates, queryFn: () => api.consultation.countyTemplates.query() })

async function thenTemplates<T>(act: Promise<T>): Promise<T> {
  try {
    return await act
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.templates })
  }
}
export const saveTemplate = (input: z.input<typeof SaveTemplate>) =>
  thenTemplates(api.consultation.saveTemplate.mutate(input))
export const removeTemplate = (input: { requestId: string; id: string }) =>
  thenTemplates(api.consultation.removeTemplate.mutate(input))
export const saveCountyTemplate = (input: z.input<typeof SaveCountyTemplate>) =>
  thenTemplates(api.consultation.saveCountyTemplate.mutate(input))
export const removeCountyTemplate = (input: { requestId: string; id: string }) =>
  thenTemplates(api.consultation.removeCountyTemplate.mutate(input))

/** Matters the person dealt with last. */
export const useRecentMatters = (wanted: boolean) =>
  useQuery({
    queryKey: keys.recentMatters,
    queryFn: () => api.consultation.recentMatters.query(),
    enabled: wanted,
  })

/** Matters of the county by an exact phone; the server notes that somebody looked. */
export const mattersByPhone = (phone: string) =>
  api.consultation.mattersByPhone.mutate({ requestId: newId(), phone })

/** All records of a matter, the first first. */
export const useMatter = (matterId: string) =>
  useQuery({ queryKey: keys.matter(matterId), queryFn: () => api.consultation.matter.query({ matterId }) })

/** Keeps a photo of a paper slip until its record takes it up. The id of the act is the id of the photo. */
export const keepLedgerPhoto = (input: KeepProof): Promise<{ id: string }> =>
  api.consultation.keepPhoto.mutate(input)

/** One photo of the person's own record, ready to be drawn. */
export async function openOwnLedgerPhoto(id: string, photoId: string): Promise<string> {
  const { src } = await api.consultation.photo.query({ id, photoId })
  return pictureSource(photoId, src)
}

/** One photo of a record of the area; the server keeps a trace. */
export async function openAreaLedgerPhoto(id: string, photoId: string): Promise<string> {
  const { src } = await api.consultation.areaPhoto.mutate({ id, photoId, requestId: newId() })
  return pictureSource(photoId, src)
}

/** One record of the person's own, with what was corrected. */
export const useOwnRecord = (id: string) =>
  useQuery({ queryKey: keys.one(id), queryFn: () => api.consultation.open.query({ id }) })

/** Corrects a record of the person's own. */
export async function correctRecord(input: z.input<typeof OwnCorrection>): Promise<OpenedConsultation> {
  try {
    return await api.consultation.correct.mutate(input)
  } finally {
    void refreshConsultations()
  }
}

/** One record of the area for staff. Each opening leaves a trace, so it is not asked for again by itself. */
export const useAreaRecord = (id: string) =>
  useQuery({
    queryKey: keys.areaRecord(id),
    queryFn: () => api.consultation.openRecord.mutate({ id, requestId: newId() }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })

export async function correctForCounty(input: z.input<typeof CountyCorrection>): Promise<OpenedConsultation> {
  const corrected = await api.consultation.correctForCounty.mutate(input)
  queryClient.setQueryData(keys.areaRecord(input.id), corrected)
  return corrected
}

/** How the person's own request to open a minor's record stands. */
export const useAccess = (id: string, wanted: boolean) =>
  useQuery({
    queryKey: keys.access(id),
    queryFn: () => api.consultation.access.query({ id }),
    enabled: wanted,
  })

/** Requests of colleagues that wait for an answer. */
export const useAccessAsked = () =>
  useQuery({ queryKey: keys.accessAsked, queryFn: () => api.consultation.accessAsked.query() })

async function thenAccess<T>(act: Promise<T>): Promise<T> {
  try {
    return await act
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.accessAsked })
  }
}
export const askAccess = (input: { requestId: string; id: string; consultationId: string; reason: string }) =>
  thenAccess(api.consultation.askAccess.mutate(input))
export const decideAccess = (input: { requestId: string; id: string; approve: boolean }) =>
  thenAccess(api.consultation.decideAccess.mutate(input))
