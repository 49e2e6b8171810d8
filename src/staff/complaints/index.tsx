import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { complaintSourceLabels, complaintStatusLabels } from '@contract/complaint/labels'
import { useComplaints, type ComplaintState } from '@/api/complaint'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { complaintTones, dueText, reasonsText } from '@/features/complaint/tones'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'
import { EnterForm } from './enter-form'

const TITLE = '投诉办理'

type Part = ComplaintState | 'enter'
const parts: { value: Part; label: string }[] = [
  { value: 'open', label: '在办' },
  { value: 'done', label: '已答复' },
  { value: 'enter', label: '代登记' },
]

/** Complaints of the counties one serves, and the form for one that came by telephone (法援法 55). */
export default function StaffComplaints() {
  return (
    <KeepersOnly title={TITLE}>
      <Complaints />
    </KeepersOnly>
  )
}

function Complaints() {
  const [part, setPart] = useState<Part>('open')
  return (
    <Page title={TITLE}>
      <Segments options={parts} value={part} onChange={setPart} />
      {part === 'enter' ? <EnterForm onEntered={() => setPart('open')} /> : <List key={part} state={part} />}
    </Page>
  )
}

function List({ state }: { state: ComplaintState }) {
  const asked = useComplaints(state)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  const more = () => hasNextPage && !isFetchingNextPage && fetchNextPage()
  useReachBottom(() => void more())
  const asOf = asked.data?.pages[0]?.asOf
  return (
    <>
      <Ask
        of={{ ...asked, data: asked.data?.pages.flatMap(({ rows }) => rows) }}
        empty={<Empty icon="check" title={state === 'open' ? '没有在办的投诉' : '还没有答复过的投诉'} />}
      >
        {(rows) => (
          <Card>
            {rows.map((row) => (
              <Row
                key={row.id}
                title={reasonsText(row.reasons)}
                hint={[
                  complaintSourceLabels[row.source],
                  row.siteName ?? row.countyName,
                  row.personName,
                  row.atCity && '市里接办',
                  row.dueOn && dueText(row.dueOn, new Date(asOf!)),
                ]
                  .filter(Boolean)
                  .join('　')}
                aside={<Badge tone={complaintTones[row.status]}>{complaintStatusLabels[row.status]}</Badge>}
                onTap={() => goTo('staffComplaint', { id: row.id })}
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
