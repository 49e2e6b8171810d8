import { useState } from 'react'
import { inScope } from '@contract/area'
import type { OnDuty } from '@contract/duty/schema'
import { clockText } from '@contract/time'
import { useOnDuty } from '@/api/duty'
import { useCounties } from '@/api/site'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Page } from '@/components/page'
import { Select } from '@/components/picker-field'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { SearchBox } from '@/features/site/search-box'
import { goTo } from '@/routes'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { chooseSites, lacks, sumOf } from './choose-sites'
import { SiteCard } from './site-card'
import './index.scss'

const TITLE = '谁在岗'
const ALL = 'all'

/** Who is on duty now and who is not, within one's areas (A41); asked again every half minute. */
export default function StaffLive() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Live /> : <NotSignedIn title={TITLE} />
}

function Live() {
  const asked = useOnDuty()
  const isCity = useHasRole('city')
  const [county, setCounty] = useState<string>()
  const own = useSession(({ who }) => who?.grants.find(({ role }) => role === 'city' || role === 'county'))
  const area = county ?? own?.areaCode
  return (
    <Page
      title={TITLE}
      onRefresh={asked.refetch}
      footer={<Button onTap={() => goTo('staffRollCalls', area ? { area } : {})}>点名</Button>}
    >
      {isCity && <CountyField value={county} onChange={setCounty} />}
      <Ask
        of={asked}
        isEmpty={({ sites }) => sites.length === 0}
        empty={<Empty icon="calendar" title="现在没有排班" hint="到了值班时间，谁在岗、谁没到都列在这里" />}
      >
        {(board) => <Board board={board} county={county} />}
      </Ask>
    </Page>
  )
}

interface CountyProps {
  value: string | undefined
  onChange: (county: string | undefined) => void
}

function CountyField({ value, onChange }: CountyProps) {
  const counties = useCounties()
  const options = (counties.data ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Select
      label="县区"
      options={[{ value: ALL, label: '全市' }, ...options]}
      value={value ?? ALL}
      onChange={(chosen) => onChange(chosen === ALL ? undefined : chosen)}
    />
  )
}

/** Sites drawn at once; a city has 141 and more, and the ones that matter stand first. */
const SHOWN = 30

function Board({ board, county }: { board: OnDuty; county: string | undefined }) {
  const [search, setSearch] = useState('')
  const [part, setPart] = useState<'all' | 'lacking'>('all')
  const [shown, setShown] = useState(SHOWN)
  const here = board.sites.filter(({ areaCode }) => county === undefined || inScope(areaCode, county))
  const sites = chooseSites(here, { county: undefined, search, lacking: part === 'lacking' })
  const { present, expected } = sumOf(here)
  return (
    <>
      <Card>
        <Headline
          caption={`${clockText(board.asOf)} 在岗 / 应在岗（班）`}
          note={`${expected - present}班没到`}
        >
          {`${present} / ${expected}`}
        </Headline>
      </Card>
      <Segments
        options={[
          { value: 'all', label: '全部站点', count: here.length },
          { value: 'lacking', label: '有人没到', count: here.filter(lacks).length },
        ]}
        value={part}
        onChange={setPart}
      />
      <SearchBox label="按站点或人名找" placeholder="如：店上镇" onSearch={setSearch} />
      {sites.length === 0 && <Empty icon="search" title="没有找到" hint="换个名字试试" />}
      {sites.slice(0, shown).map((site) => (
        <SiteCard key={site.siteCode} site={site} />
      ))}
      {sites.length > shown && (
        <Button kind="secondary" onTap={() => setShown(shown + SHOWN)}>
          {`再看${Math.min(SHOWN, sites.length - shown)}个站点`}
        </Button>
      )}
    </>
  )
}
