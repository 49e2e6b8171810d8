import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { countText } from '@contract/consultation/search'
import { useLedger, useLedgerCount } from '@/api/ledger'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Entry } from '@/components/entry'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { sayDate } from '@/components/picker-field'
import { Press } from '@/components/press'
import { Section } from '@/components/section'
import { Empty, Skeleton } from '@/components/states'
import { periodOf } from '@/features/report/spans'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { ByPhone } from './by-phone'
import { ExportCard } from './export-card'
import { FilterPanel } from './filter-panel'
import { chipsOf, searchOf, type Filters } from './filters'
import { FoundRow } from './found-row'
import './index.scss'

const TITLE = '咨询台账'

/** The ledger of the areas a staff member serves: found by what records are, taken along, held against another. */
export default function StaffLedger() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Ledger /> : <NotSignedIn title={TITLE} />
}

function Ledger() {
  const [openedAt] = useState(() => new Date())
  const [filters, setFilters] = useState<Filters>(() => periodOf('month', openedAt))
  const [choosing, setChoosing] = useState(false)
  const search = searchOf(filters)
  const ledger = useLedger(search)
  const counted = useLedgerCount(search)
  const refresh = () => Promise.all([ledger.refetch(), counted.refetch()])
  return (
    <Page title={TITLE} onRefresh={refresh}>
      <Section
        title={`${sayDate(filters.from)}到${sayDate(filters.to)}`}
        aside={counted.data && <Text>{countText(counted.data)}</Text>}
      >
        <Chips filters={filters} onChange={setFilters} />
        <Button kind="secondary" icon="search" onTap={() => setChoosing(!choosing)}>
          {choosing ? '收起条件' : '换日期、加条件'}
        </Button>
        {choosing && (
          <FilterPanel
            filters={filters}
            onApply={(chosen) => {
              setFilters(chosen)
              setChoosing(false)
            }}
          />
        )}
      </Section>
      <FoundList ledger={ledger} />
      <Section title="更多">
        <ByPhone />
        <ExportCard search={search} />
        <Entry
          icon="copy"
          title="和旧系统的表比对"
          hint="看哪些记录对不上"
          onTap={() => goTo('staffLedgerDifference')}
        />
      </Section>
    </Page>
  )
}

interface ChipsProps {
  filters: Filters
  onChange: (filters: Filters) => void
}

/** What is set, each taken away by a tap. */
function Chips({ filters, onChange }: ChipsProps) {
  const chips = chipsOf(filters)
  if (chips.length === 0) return null
  return (
    <View className="ledger__chips">
      {chips.map(({ name, text }) => (
        <Press
          key={name}
          className="ledger__chip"
          label={`去掉：${text}`}
          onTap={() => onChange({ ...filters, [name]: undefined })}
        >
          <Text>{text}</Text>
          <Icon name="close" className="ledger__chip-sign" />
        </Press>
      ))}
    </View>
  )
}

function FoundList({ ledger }: { ledger: ReturnType<typeof useLedger> }) {
  const more = () => {
    if (ledger.hasNextPage && !ledger.isFetchingNextPage) void ledger.fetchNextPage()
  }
  useReachBottom(more)
  return (
    <Ask
      of={ledger}
      isEmpty={({ pages }) => pages[0]?.rows.length === 0}
      skeleton={<Skeleton cards={4} />}
      empty={<Empty icon="search" title="没有找到记录" hint="换个日期，或者去掉一些条件" />}
    >
      {({ pages }) => (
        <>
          <Card>
            {pages
              .flatMap(({ rows }) => rows)
              .map((row) => (
                <FoundRow key={row.id} row={row} />
              ))}
          </Card>
          {ledger.hasNextPage && (
            <Button kind="quiet" busy={ledger.isFetchingNextPage} busyText="正在找" onTap={more}>
              再看后面的
            </Button>
          )}
        </>
      )}
    </Ask>
  )
}
