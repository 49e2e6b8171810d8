import { useState, type ReactNode } from 'react'
import type { Grant } from '@contract/account/schema'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { Empty, Skeleton } from '@/components/states'
import { homeSite } from '@/features/site/home-site'
import { useOwnSites } from '@/features/site/own-sites'
import { SearchBox } from '@/features/site/search-box'
import { SiteRows } from '@/features/site/site-rows'
import { useSession } from '@/state/session'
import { NotSignedIn } from './not-signed-in'

/** One empty list for all, since a store's selector must give the same thing back. */
const NONE: Grant[] = []

interface Props {
  title: string
  /** Site the page was opened for, when it says. */
  given: string | undefined
  children: (siteCode: string) => ReactNode
}

/** Finds out which site a page is for: the one given, the station's own, else the one chosen from those served. */
export function PickSite({ title, given, children }: Props) {
  const who = useSession((state) => state.who)
  if (!who) return <NotSignedIn title={title} />
  return given ? <>{children(given)}</> : <OwnOrChosen title={title}>{children}</OwnOrChosen>
}

function OwnOrChosen({ title, children }: Omit<Props, 'given'>) {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string>()
  const grants = useSession(({ who }) => who?.grants ?? NONE)
  const areas = grants.map(({ areaCode }) => areaCode)
  const sites = useOwnSites(search)
  const own = search === '' && sites.data ? homeSite(sites.data, stationsOnly(areas)) : undefined
  const site = chosen ?? own?.code
  if (site) return <>{children(site)}</>
  return (
    <Page title={title} heading="选一个站点">
      <SearchBox label="按名字找" placeholder="如：店上镇" onSearch={setSearch} />
      <Ask of={sites} skeleton={<Skeleton cards={4} />} empty={<Empty icon="search" title="没有找到站点" />}>
        {(all) => <SiteRows sites={all} onChoose={({ code }) => setChosen(code)} />}
      </Ask>
    </Page>
  )
}

/** Whoever serves a county chooses; whoever serves one township or village is there. */
const stationsOnly = (areas: string[]) => (areas.every((area) => area.length === 12) ? areas : [])
