import { useState } from 'react'
import { siteKinds } from '@contract/site/labels'
import type { SiteListItem } from '@contract/site/schema'
import { useCounties, useSites } from '@/api/site'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'
import { SearchBox } from '@/features/site/search-box'
import { SiteRows } from '@/features/site/site-rows'

/** Nobody sits the day through in a village's workroom. */
const listed = siteKinds.filter((kind) => kind !== 'village-workroom')

interface Props {
  onPick: (site: SiteListItem) => void
  /** Code of the one county whose sites may be picked; all of the city when left out. */
  within?: string
}

/** A site to come to or to ask at: county, then site; or by name at once. */
export function PickSite({ onPick, within }: Props) {
  const [county, setCounty] = useState<string>()
  const [search, setSearch] = useState('')
  const area = within ?? (search ? undefined : county)
  return (
    <>
      <SearchBox label="按名字找" placeholder="如：店上镇" onSearch={setSearch} />
      {area || search ? (
        <Found county={area} search={search} onPick={onPick} />
      ) : (
        <Counties onChoose={setCounty} />
      )}
    </>
  )
}

function Counties({ onChoose }: { onChoose: (code: string) => void }) {
  const counties = useCounties()
  return (
    <Ask of={counties}>
      {(all) => (
        <Card>
          {all.map(({ code, name, towns }) => (
            <Row key={code} title={name} aside={`${towns}个乡镇街道`} onTap={() => onChoose(code)} />
          ))}
        </Card>
      )}
    </Ask>
  )
}

interface FoundProps {
  county: string | undefined
  search: string
  onPick: (site: SiteListItem) => void
}

function Found({ county, search, onPick }: FoundProps) {
  const sites = useSites({
    kinds: listed,
    ...(county && { areaCode: county }),
    ...(search && { search }),
  })
  return (
    <Ask of={sites} empty={<Empty icon="search" title="没有找到" hint="换个名字试试，也可以拨打12348" />}>
      {(some) => <SiteRows sites={some} onChoose={onPick} />}
    </Ask>
  )
}
