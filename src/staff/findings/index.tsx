import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { findingSourceLabels, violationLabels } from '@contract/supervision/labels'
import { findingStatuses, findingStatusLabels } from '@contract/supervision/workflow'
import type { FindingList } from '@contract/supervision/schema'
import { useCirculars, useFindings, type FindingState } from '@/api/supervision'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { CircularCard } from '@/features/supervision/finding-facts'
import { dueText, findingTones } from '@/features/supervision/tones'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '问题处理'

type Part = FindingState | 'circulars'
const parts: { value: Part; label: string }[] = [
  { value: 'open', label: '在办' },
  { value: 'done', label: '办结' },
  { value: 'circulars', label: '通报' },
]

/** Findings of the counties one serves, and the circulars that came of them (A44). */
export default function StaffFindings() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Findings /> : <NotSignedIn title={TITLE} />
}

function Findings() {
  const [part, setPart] = useState<Part>('open')
  return (
    <Page title={TITLE}>
      <Segments options={parts} value={part} onChange={setPart} />
      {part === 'circulars' ? <Circulars /> : <List key={part} state={part} />}
    </Page>
  )
}

const openStatuses = findingStatuses.filter((status) => status !== 'final' && status !== 'dropped')

/** '待核对 2件　等决定 1件': what waits, by step. */
const countsText = (counts: FindingList['counts']): string =>
  openStatuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${findingStatusLabels[status]} ${counts[status]}件`)
    .join('　')

function List({ state }: { state: FindingState }) {
  const asked = useFindings(state)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  const more = () => hasNextPage && !isFetchingNextPage && fetchNextPage()
  useReachBottom(() => void more())
  const first = asked.data?.pages[0]
  return (
    <>
      <Ask
        of={{ ...asked, data: asked.data?.pages.flatMap(({ rows }) => rows) }}
        empty={
          <Empty
            icon="check"
            title={state === 'open' ? '没有在办的问题' : '还没有办结的问题'}
            hint="检查、点名、监督发现的问题会列在这里"
          />
        }
      >
        {(rows) => (
          <Card title={state === 'open' ? countsText(first!.counts) : undefined}>
            {rows.map((row) => (
              <Row
                key={row.id}
                title={`${row.personName}　${violationLabels[row.violation]}`}
                hint={[
                  findingSourceLabels[row.source],
                  row.siteName ?? row.countyName,
                  row.dueOn && dueText(row.dueOn, new Date(first!.asOf)),
                ]
                  .filter(Boolean)
                  .join('　')}
                aside={<Badge tone={findingTones[row.status]}>{findingStatusLabels[row.status]}</Badge>}
                onTap={() => goTo('staffFinding', { id: row.id })}
              />
            ))}
          </Card>
        )}
      </Ask>
      {hasNextPage && (
        <Button kind="secondary" busy={isFetchingNextPage} onTap={more}>
          再看一些
        </Button>
      )}
    </>
  )
}

function Circulars() {
  const circulars = useCirculars()
  return (
    <Ask of={circulars} empty={<Empty icon="file" title="还没有发过通报" />}>
      {(papers) => (
        <>
          {papers.map((circular) => (
            <CircularCard key={circular.findingId} circular={circular} />
          ))}
        </>
      )}
    </Ask>
  )
}
