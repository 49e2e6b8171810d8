import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  CancelShift,
  NoticeInput,
  OneOff,
  OneOffPeopleInput,
  OpenOutreach,
  Outreach,
  PlanOneOff,
} from '@contract/roster/public-schema'
import { api } from './client'
import { queryClient } from './query-client'

const keys = {
  board: ['board'],
  month: (siteCode: string, month: string | undefined) => ['board', siteCode, month ?? 'now'],
  notice: (input: z.input<typeof NoticeInput>) => ['notice', input],
  outreaches: ['outreaches'],
  oneOffs: ['one-offs'],
  people: (input: z.input<typeof OneOffPeopleInput>) => ['one-offs', 'people', input],
}

/** The duty board of a site; the month now running unless one is named. The month before stays while another comes. */
export const useBoard = (siteCode: string, month: string | undefined) =>
  useQuery({
    queryKey: keys.month(siteCode, month),
    queryFn: () => api.board.board.query({ siteCode, ...(month && { month }) }),
    placeholderData: keepPreviousData,
  })

/** The weekly notice of a site or a county. */
export const useNotice = (input: z.input<typeof NoticeInput>) =>
  useQuery({
    queryKey: keys.notice(input),
    queryFn: () => api.board.weekNotice.query(input),
    placeholderData: keepPreviousData,
  })

/** Places set up for some days within what a staff member serves. */
export const useOutreaches = () =>
  useQuery({ queryKey: keys.outreaches, queryFn: () => api.board.outreaches.query() })

/** Duties planned once in the county, from today on. */
export const useOneOffs = () => useQuery({ queryKey: keys.oneOffs, queryFn: () => api.board.oneOffs.query() })

/** Who could take a duty at these hours; asked once site, day and hours are known. */
export const useOneOffPeople = (input: z.input<typeof OneOffPeopleInput> | undefined) =>
  useQuery({
    queryKey: keys.people(input ?? { siteCode: '', day: '', from: '', to: '' }),
    queryFn: () => api.board.oneOffPeople.query(input!),
    enabled: input !== undefined,
  })

/** What a change of duties makes stale, whoever looks at it. */
const refresh = async () => {
  const stale = [keys.board, keys.oneOffs, keys.outreaches, ['notice'], ['roster'], ['site']]
  await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

/** Sets up a place for some days. */
export async function openOutreach(input: z.input<typeof OpenOutreach>): Promise<Outreach> {
  const outreach = await api.board.openOutreach.mutate(input)
  await refresh()
  return outreach
}

/** Plans a duty once; it is published at once. */
export async function planOneOff(input: z.input<typeof PlanOneOff>): Promise<OneOff> {
  const shift = await api.board.planOneOff.mutate(input)
  await refresh()
  return shift
}

/** Calls a duty off that was planned once; what is known of it no longer holds, whatever came of it. */
export async function cancelShift(input: z.input<typeof CancelShift>): Promise<OneOff> {
  try {
    return await api.board.cancelShift.mutate(input)
  } finally {
    void refresh()
  }
}
