import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { AttendanceRow } from '@contract/duty/attendance-schema'
import type {
  ConfirmDiscipline,
  Discipline,
  DisciplineText,
  PublishDiscipline,
} from '@contract/duty/discipline-schema'
import type { AttendanceFlag } from '@contract/duty/labels'
import type { AskMakeUp, DecideMakeUp, MakeUp, MakeUpCase } from '@contract/duty/make-up-schema'
import type { CheckIn, DueShift } from '@contract/duty/schema'
import type { KeepProof } from '@contract/proof'
import { newId } from '@/platform/new-id'
import { pictureSource } from '@/platform/paper-picture'
import { useHasRole, useSession } from '@/state/session'
import { api } from './client'
import { keepToday, recallToday } from './kept-today'
import { queryClient } from './query-client'

const keys = {
  all: ['duty'],
  today: ['duty', 'today'],
  month: (month: string) => ['duty', 'month', month],
  shift: (id: string) => ['duty', 'shift', id],
  onDuty: ['duty', 'on-duty'],
  discipline: ['duty', 'discipline'],
  disciplines: ['duty', 'disciplines'],
  own: (id: string) => ['duty', 'own', id],
  seen: (id: string) => ['duty', 'seen', id],
  attendance: (input: AttendanceFilter) => ['duty', 'attendance', input],
  makeUps: ['duty', 'make-ups'],
  makeUpsOf: (state: MakeUpState) => ['duty', 'make-ups', state],
}

/** The practitioner's own shifts of today and the next one; without signal, as they were last heard of. */
export function useToday() {
  const owner = useSession(({ who }) => who?.accountId)
  const kept = owner === undefined ? undefined : recallToday(owner)
  return useQuery({
    queryKey: keys.today,
    queryFn: async () => {
      const today = await api.duty.today.query()
      if (owner !== undefined) keepToday(owner, today)
      return today
    },
    ...(kept && { initialData: kept.today, initialDataUpdatedAt: kept.receivedAt }),
  })
}

/** The practitioner's own shifts of a month 'YYYY-MM', newest first. */
export const useMonth = (month: string) =>
  useQuery({ queryKey: keys.month(month), queryFn: () => api.duty.month.query({ month }) })

/** Who sits which shift has changed: what is known of duty no longer holds. */
export const refreshDuty = (): void => void queryClient.invalidateQueries({ queryKey: keys.all })

/** One shift of the practitioner's own. */
export const useShift = (id: string | undefined) =>
  useQuery({
    queryKey: keys.shift(id ?? ''),
    queryFn: () => api.duty.shift.query({ id: id! }),
    enabled: id !== undefined,
  })

const ON_DUTY_EVERY_MS = 30_000

/** Who is on duty now within the areas a staff member serves; asked again every half minute. */
export const useOnDuty = () =>
  useQuery({
    queryKey: keys.onDuty,
    queryFn: () => api.duty.onDuty.query({}),
    refetchInterval: ON_DUTY_EVERY_MS,
  })

export type Moment = 'in' | 'out'

/** Checks in or out; what is known of duty no longer holds, whatever came of it. */
export async function sendPresence(moment: Moment, input: CheckIn): Promise<DueShift> {
  try {
    return await (moment === 'in' ? api.duty.checkIn.mutate(input) : api.duty.checkOut.mutate(input))
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.all })
  }
}

/** The discipline text in force, and when the practitioner confirmed it. */
export const useDiscipline = () =>
  useQuery({ queryKey: keys.discipline, queryFn: () => api.duty.discipline.query() })

/** Confirms the text that was read. */
export async function confirmDiscipline(input: ConfirmDiscipline): Promise<Discipline> {
  try {
    const confirmed = await api.duty.confirmDiscipline.mutate(input)
    queryClient.setQueryData(keys.discipline, confirmed)
    return confirmed
  } catch (error) {
    void queryClient.invalidateQueries({ queryKey: keys.discipline })
    throw error
  }
}

/** Every version of the discipline text, for the city. */
export const useDisciplines = () =>
  useQuery({ queryKey: keys.disciplines, queryFn: () => api.duty.disciplines.query() })

/** Publishes the next version. */
export async function publishDiscipline(input: z.input<typeof PublishDiscipline>): Promise<DisciplineText> {
  const published = await api.duty.publishDiscipline.mutate(input)
  void queryClient.invalidateQueries({ queryKey: keys.disciplines })
  return published
}

/** One duty of the practitioner's own, with what proves it. */
export const useOwnDuty = (id: string) =>
  useQuery({ queryKey: keys.own(id), queryFn: () => api.duty.evidence.query({ id }) })

/** Keeps a photo for a make-up until it is asked for. The id of the act is the id of the photo. */
export const keepMakeUpPhoto = (input: KeepProof): Promise<{ id: string }> =>
  api.duty.keepMakeUpPhoto.mutate(input)

const afterMakeUp = (): void => void queryClient.invalidateQueries({ queryKey: keys.all })

/** Asks for missing checks to be put right. */
export async function askMakeUp(input: z.input<typeof AskMakeUp>): Promise<MakeUp> {
  const asked = await api.duty.askMakeUp.mutate(input)
  afterMakeUp()
  return asked
}

/** Takes back a make-up nobody has decided. */
export async function withdrawMakeUp(input: { requestId: string; id: string }): Promise<MakeUp> {
  try {
    return await api.duty.withdrawMakeUp.mutate(input)
  } finally {
    afterMakeUp()
  }
}

/** One photo of the practitioner's own make-up, ready to be drawn. */
export async function openOwnMakeUpPhoto(id: string, photoId: string): Promise<string> {
  const { src } = await api.duty.ownMakeUpPhoto.query({ id, photoId })
  return pictureSource(photoId, src)
}

export type MakeUpState = 'open' | 'done'

/** Make-ups the person decides on, page by page. */
export const useMakeUps = (state: MakeUpState) =>
  useInfiniteQuery({
    queryKey: keys.makeUpsOf(state),
    queryFn: ({ pageParam }) => api.duty.makeUps.query({ state, after: pageParam }),
    initialPageParam: undefined as { askedAt: string; id: string } | undefined,
    getNextPageParam: ({ rows, more }) => {
      const last = rows[rows.length - 1]?.makeUp
      return more && last ? { askedAt: last.askedAt, id: last.id } : undefined
    },
  })

/** One photo of a make-up for who decides it; the server keeps a trace. */
export async function openMakeUpPhoto(id: string, photoId: string): Promise<string> {
  const { src } = await api.duty.makeUpPhoto.mutate({ id, photoId, requestId: newId() })
  return pictureSource(photoId, src)
}

/** Decides a make-up; the lists and the duty are asked for again. */
export async function decideMakeUp(input: z.input<typeof DecideMakeUp>): Promise<MakeUpCase> {
  try {
    return await api.duty.decideMakeUp.mutate(input)
  } finally {
    afterMakeUp()
  }
}

export interface AttendanceFilter {
  from: string
  to: string
  flag?: AttendanceFlag | undefined
}

const lastOf = (rows: AttendanceRow[]) => {
  const last = rows[rows.length - 1]
  return last && { startsAt: last.startsAt, id: last.id }
}

/** A supervisor of another house reads through a door of their own. */
const useSupervises = () => {
  const staff = [useHasRole('station'), useHasRole('county'), useHasRole('city')].some(Boolean)
  return useHasRole('supervisor') && !staff
}

/** Attendance within what the person serves, newest first, page by page. */
export function useAttendance(filter: AttendanceFilter) {
  const supervises = useSupervises()
  return useInfiniteQuery({
    queryKey: keys.attendance(filter),
    queryFn: ({ pageParam }) => {
      const input = { ...filter, before: pageParam }
      return supervises ? api.duty.supervisedAttendance.query(input) : api.duty.attendance.query(input)
    },
    initialPageParam: undefined as ReturnType<typeof lastOf>,
    getNextPageParam: ({ rows, more }) => (more ? lastOf(rows) : undefined),
    placeholderData: keepPreviousData,
  })
}

/** One duty within what the person serves, with what proves it. */
export function useSeenDuty(id: string) {
  const supervises = useSupervises()
  return useQuery({
    queryKey: keys.seen(id),
    queryFn: () =>
      supervises ? api.duty.supervisedShift.query({ id }) : api.duty.shiftEvidence.query({ id }),
  })
}
