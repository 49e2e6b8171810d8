import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import type { EscalationItem } from '@contract/escalation/schema'
import { momentText } from '@contract/time'
import { useEscalations, type EscalationState } from '@/api/escalation'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { useServerClock } from '@/features/duty/server-clock'
import { ackText, reasonsText, standing } from '@/features/escalation/words'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'

const TITLE = '紧急上报'

const parts: { value: EscalationState; label: string }[] = [
  { value: 'open', label: '在办' },
  { value: 'closed', label: '已办结' },
]

/** What was brought before the centres one serves (A62): who waits longest first, the clock beside each. */
export default function StaffEscalations() {
  return (
    <KeepersOnly title={TITLE}>
      <Escalations />
    </KeepersOnly>
  )
}

function Escalations() {
  const [state, setState] = useState<EscalationState>('open')
  const asked = useEscalations(state)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  const more = () => hasNextPage && !isFetchingNextPage && fetchNextPage()
  useReachBottom(() => void more())
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Segments options={parts} value={state} onChange={setState} />
      <Ask
        key={state}
        of={asked}
        isEmpty={({ pages }) => pages[0]?.rows.length === 0}
        empty={<Empty icon="check" title={state === 'open' ? '没有在办的紧急上报' : '还没有办结的'} />}
      >
        {({ pages }) => (
          <Rows
            rows={pages.flatMap(({ rows }) => rows)}
            asOf={pages[pages.length - 1]!.asOf}
            receivedAt={asked.dataUpdatedAt}
          />
        )}
      </Ask>
      {hasNextPage && (
        <Button kind="secondary" busy={isFetchingNextPage} onTap={more}>
          再看一些
        </Button>
      )}
      <Button kind="quiet" icon="search" onTap={() => goTo('staffHotSpots')}>
        看热点
      </Button>
    </Page>
  )
}

function Rows({ rows, asOf, receivedAt }: { rows: EscalationItem[]; asOf: string; receivedAt: number }) {
  const now = useServerClock(asOf, receivedAt)
  return (
    <Card>
      {rows.map((row) => {
        const { text, tone } = standing(row, now)
        return (
          <Row
            key={row.id}
            title={[reasonsText(row.reasons), row.people !== null && `约${row.people}人`]
              .filter(Boolean)
              .join('　')}
            hint={[
              row.centreName,
              row.siteName,
              row.records > 1 && `${row.records}条咨询`,
              ackText(row, now) ?? `${momentText(row.openedAt)}上报`,
            ]
              .filter(Boolean)
              .join('　')}
            aside={<Badge tone={tone}>{text}</Badge>}
            onTap={() => goTo('staffEscalation', { id: row.id })}
          />
        )
      })}
    </Card>
  )
}
