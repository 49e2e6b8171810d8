import { useState } from 'react'
import { siteKinds } from '@contract/site/labels'
import { seenPoints } from '@/api/seen-points'
import { useCounties, useSites } from '@/api/site'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty, Skeleton } from '@/components/states'
import { SearchBox } from '@/features/site/search-box'
import { SiteRows } from '@/features/site/site-rows'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'

/** Villages are too many to scroll through; their workrooms are found by name. */
const listed = siteKinds.filter((kind) => kind !== 'village-workroom')

/** Finds a site without a code: county, then township, then its board; or by name at once. */
export default function SitesPage() {
  const { county } = useParams<'sites'>()
  const [search, setSearch] = useState('')
  const names = useCounties()
  const countyName = county && names.data?.find(({ code }) => code === county)?.name
  return (
    <Page
      title="找站点"
      heading={countyName || '您在哪个县区'}
      lead={county ? '选离您近的乡镇街道' : '选县区，再选乡镇街道'}
    >
      <SearchBox label="按名字找" placeholder="如：店上镇、某某村" onSearch={setSearch} />
      {search ? <Found search={search} county={county} /> : county ? <OfCounty county={county} /> : <Start />}
    </Page>
  )
}

const openPoint = ({ code }: { code: string }) => goTo('point', { s: code })
const nowhere = (
  <Empty icon="search" title="没有找到" hint="换个名字试试，如只写乡镇或村的名字；也可以拨打12348" />
)

function Found({ search, county }: { search: string; county: string | undefined }) {
  const found = useSites({ search, areaCode: county })
  return (
    <Ask of={found} empty={nowhere}>
      {(sites) => <SiteRows sites={sites} onChoose={openPoint} />}
    </Ask>
  )
}

function OfCounty({ county }: { county: string }) {
  const sites = useSites({ areaCode: county, kinds: listed })
  return (
    <Ask of={sites} empty={nowhere} skeleton={<Skeleton cards={4} />}>
      {(all) => <SiteRows sites={all} hint={(site) => site.address ?? site.areaName} onChoose={openPoint} />}
    </Ask>
  )
}

const SEEN_SHOWN = 3

function Start() {
  const counties = useCounties()
  const [seen] = useState(() => seenPoints().slice(0, SEEN_SHOWN))
  return (
    <>
      {seen.length > 0 && (
        <Section title="上次看过">
          <SiteRows
            sites={seen.map(({ point }) => point.site)}
            hint={({ areaName }) => areaName}
            onChoose={openPoint}
          />
        </Section>
      )}
      <Section title="长治市">
        <Ask of={counties} skeleton={<Skeleton cards={4} />}>
          {(all) => (
            <Card>
              {all.map(({ code, name, towns }) => (
                <Row
                  key={code}
                  title={name}
                  aside={`${towns}个乡镇街道`}
                  onTap={() => goTo('sites', { county: code })}
                />
              ))}
            </Card>
          )}
        </Ask>
      </Section>
    </>
  )
}
