import { useState } from 'react'
import type { Area } from '@contract/site/schema'
import type { CallScope } from '@contract/rollcall/schema'
import { useCounties, usePoint } from '@/api/site'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Select } from '@/components/picker-field'
import { KeyValue } from '@/components/row'
import { Empty, Skeleton } from '@/components/states'
import { useOwnSites } from '@/features/site/own-sites'
import { SearchBox } from '@/features/site/search-box'
import { SiteRows } from '@/features/site/site-rows'
import { useSession } from '@/state/session'

/** Stands among the areas for one site, which is then looked for by name. */
const ONE_SITE = 'site'
/** More choices than this are not all drawn. */
const IN_SIGHT = 6

/** City and counties the signed-in staff member may call as a whole; a city's counties too. */
export function useCallableAreas(): Area[] {
  const grants = useSession(({ who }) => who?.grants)
  const counties = useCounties()
  const own = (grants ?? [])
    .filter(({ role }) => role === 'city' || role === 'county')
    .map(({ areaCode, areaName }) => ({ code: areaCode, name: areaName }))
  const below = own.some(({ code }) => code.endsWith('00')) ? (counties.data ?? []) : []
  return [...new Map([...own, ...below].map(({ code, name }) => [code, { code, name }])).values()]
}

interface Props {
  areas: readonly Area[]
  value: CallScope | undefined
  onChange: (scope: CallScope | undefined) => void
}

/** Whom to call: everybody on duty in an area, or at one site. */
export function ScopeField({ areas, value, onChange }: Props) {
  const [bySite, setBySite] = useState(areas.length === 0 || value?.of === 'site')
  const options = [
    ...areas.map(({ code, name }) => ({ value: code, label: `${name}全部在岗人员` })),
    { value: ONE_SITE, label: '一个站点的在岗人员' },
  ]
  const chosen = bySite ? ONE_SITE : value?.of === 'area' ? value.areaCode : undefined
  const OneOf = options.length > IN_SIGHT ? Select<string> : Choice<string>
  const choose = (chosen: string) => {
    setBySite(chosen === ONE_SITE)
    onChange(chosen === ONE_SITE ? undefined : { of: 'area', areaCode: chosen })
  }
  return (
    <>
      {areas.length > 0 && <OneOf label="点谁的名" options={options} value={chosen} onChange={choose} />}
      {bySite &&
        (value?.of === 'site' ? (
          <Chosen siteCode={value.siteCode} onChange={() => onChange(undefined)} />
        ) : (
          <FindSite onFound={(siteCode) => onChange({ of: 'site', siteCode })} />
        ))}
    </>
  )
}

function Chosen({ siteCode, onChange }: { siteCode: string; onChange: () => void }) {
  const point = usePoint(siteCode)
  return (
    <>
      <KeyValue name="站点">{point.data?.site.name ?? '正在查站点……'}</KeyValue>
      <Button kind="quiet" onTap={onChange}>
        换一个站点
      </Button>
    </>
  )
}

function FindSite({ onFound }: { onFound: (siteCode: string) => void }) {
  const [search, setSearch] = useState('')
  const sites = useOwnSites(search)
  return (
    <>
      <SearchBox label="按名字找站点" placeholder="如：店上镇" onSearch={setSearch} />
      <Ask of={sites} skeleton={<Skeleton cards={1} />} empty={<Empty icon="search" title="没有找到站点" />}>
        {(all) => <SiteRows sites={all} onChoose={({ code }) => onFound(code)} />}
      </Ask>
    </>
  )
}
