import { useQueries } from '@tanstack/react-query'
import type { SiteListItem } from '@contract/site/schema'
import type { Asked } from '@/components/ask'
import { siteListQuery } from '@/api/site'
import { useSession } from '@/state/session'

/** Sites of all the areas a staff member serves, or by name among them; each once. */
export function useOwnSites(search = ''): Asked<SiteListItem[]> {
  const grants = useSession(({ who }) => who?.grants)
  const areas = [...new Set((grants ?? []).map(({ areaCode }) => areaCode))]
  return useQueries({
    queries: areas.map((areaCode) => siteListQuery({ areaCode, ...(search && { search }) })),
    combine: (lists) => ({
      isPending: lists.some(({ isPending }) => isPending),
      error: lists.find(({ error }) => error)?.error ?? null,
      data: lists.every(({ data }) => data)
        ? [...new Map(lists.flatMap(({ data }) => data!).map((site) => [site.code, site])).values()]
        : undefined,
      refetch: () => Promise.all(lists.map(({ refetch }) => refetch())),
    }),
  })
}
