import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { PresenceCode, Site, SiteChange, SiteListInput, WorkroomImported } from '@contract/site/schema'
import type * as z from 'zod'
import { api } from './client'
import { failureOf } from './failure'
import { queryClient } from './query-client'
import { forgetPoint, rememberPoint, seenPoint } from './seen-points'

const keys = {
  all: ['site'],
  point: (siteCode: string) => ['site', 'point', siteCode],
  counties: ['site', 'counties'],
  list: (input: SiteListInput) => ['site', 'list', input],
  screen: (siteCode: string) => ['site', 'screen', siteCode],
  sheet: (siteCode: string) => ['site', 'sheet', siteCode],
}

const BOARD_EVERY_MS = 60_000

async function askPoint(siteCode: string) {
  try {
    const point = await api.site.point.query({ siteCode })
    rememberPoint(point, Date.now())
    return point
  } catch (error) {
    const { code } = failureOf(error)
    if (code === 'not-found' || code === 'outreach-over') forgetPoint(siteCode)
    throw error
  }
}

/** The board of a site; at once as last seen on this phone, then fresh, and again every minute. */
export const usePoint = (siteCode: string) =>
  useQuery({
    queryKey: keys.point(siteCode),
    queryFn: () => askPoint(siteCode),
    initialData: () => seenPoint(siteCode)?.point,
    initialDataUpdatedAt: () => seenPoint(siteCode)?.at,
    // whoever opens the page wants to know now, however lately this phone looked
    staleTime: 0,
    refetchInterval: BOARD_EVERY_MS,
  })

const PLACES_STAY_MS = 600_000

/** The counties and their number of townships. */
export const useCounties = () =>
  useQuery({
    queryKey: keys.counties,
    queryFn: () => api.site.areas.query(),
    staleTime: PLACES_STAY_MS,
  })

/** Sites in and below an area, or by name. */
export const siteListQuery = (input: SiteListInput) =>
  queryOptions({
    queryKey: keys.list(input),
    queryFn: () => api.site.list.query(input),
    staleTime: PLACES_STAY_MS,
  })

/** The same in a page; the list before stays while another is fetched. */
export const useSites = (input: SiteListInput) =>
  useQuery({ ...siteListQuery(input), placeholderData: keepPreviousData })

const RETRY_SCREEN_MS = 2000

/** Milliseconds until the screen's code makes way for the next; soon again when it already should have. */
const untilNext = (shown: PresenceCode | undefined, receivedAt: number): number => {
  if (!shown) return RETRY_SCREEN_MS
  const left = Date.parse(shown.validUntil) - Date.parse(shown.asOf) - (Date.now() - receivedAt)
  return left > 0 ? left + 100 : RETRY_SCREEN_MS
}

/** The rotating code of a site, asked for anew as soon as there is a next one. Nothing of it is kept. */
export const usePresenceCode = (siteCode: string) =>
  useQuery({
    queryKey: keys.screen(siteCode),
    queryFn: () => api.site.presenceCode.query({ siteCode }),
    refetchInterval: ({ state }) => untilNext(state.data, state.dataUpdatedAt),
    retry: false,
    staleTime: 0,
    gcTime: 0,
  })

/** The printed sheet of a site. */
export const usePrintedCode = (siteCode: string) =>
  useQuery({
    queryKey: keys.sheet(siteCode),
    queryFn: () => api.site.printedCode.query({ siteCode }),
  })

const refresh = () => queryClient.invalidateQueries({ queryKey: keys.all })

/** Gives the sheet of a site a new key. */
export async function renewPrintedKey(input: { siteCode: string; requestId: string }) {
  const sheet = await api.site.renewPrintedKey.mutate(input)
  queryClient.setQueryData(keys.sheet(input.siteCode), sheet)
  return sheet
}

/** Changes what residents read of a site. */
export async function changeSite(input: z.input<typeof SiteChange>): Promise<Site> {
  const site = await api.site.change.mutate(input)
  await refresh()
  return site
}

/** Loads village workrooms from a CSV file in base64. */
export async function importWorkrooms(input: { file: string; requestId: string }): Promise<WorkroomImported> {
  const counts = await api.site.importWorkrooms.mutate(input)
  await refresh()
  return counts
}
