import { useState } from 'react'
import { siteKindLabels } from '@contract/site/labels'
import type { SiteListItem } from '@contract/site/schema'
import { Ask } from '@/components/ask'
import { Entry } from '@/components/entry'
import { Page } from '@/components/page'
import { Empty, Skeleton } from '@/components/states'
import { useOwnSites } from '@/features/site/own-sites'
import { SearchBox } from '@/features/site/search-box'
import { SiteRows } from '@/features/site/site-rows'
import { goTo } from '@/routes'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '站点'

/** The sites a staff member serves; a county fills in what residents read of them. */
export default function StaffSites() {
  const who = useSession((state) => state.who)
  return who ? <Sites /> : <NotSignedIn title={TITLE} />
}

function Sites() {
  const [search, setSearch] = useState('')
  const sites = useOwnSites(search)
  const county = useHasRole('county')
  return (
    <Page title={TITLE} heading="站点" lead="点开看资料、打印张贴码">
      {county && (
        <Entry
          icon="folder"
          title="导入村社区工作室"
          hint="用Excel表格一次导入全县区的村"
          onTap={() => goTo('staffWorkrooms', {})}
        />
      )}
      <SearchBox label="按名字找" placeholder="如：店上镇、某某村" onSearch={setSearch} />
      <Ask of={sites} skeleton={<Skeleton cards={4} />} empty={<Empty icon="search" title="没有找到站点" />}>
        {(all) => (
          <SiteRows
            sites={all}
            hint={whatIsMissing}
            onChoose={({ code }) => goTo('staffSite', { site: code })}
          />
        )}
      </Ask>
    </Page>
  )
}

/** What a resident would look for in vain. */
function whatIsMissing(site: SiteListItem): string {
  const missing = [!site.phone && '电话', !site.address && '地址'].filter(Boolean)
  return missing.length > 0
    ? `${siteKindLabels[site.kind]}　还没填${missing.join('、')}`
    : `${site.phone}　${site.address}`
}
