import { useState } from 'react'
import { aidFormLabels } from '@contract/aid/labels'
import type { WaitingCase, WaitingState } from '@contract/assignment/schema'
import { deadlineText, deadlineTone } from '@contract/calendar'
import { matterTypeLabels } from '@contract/consultation/labels'
import { momentText } from '@contract/time'
import { useWaiting } from '@/api/assignment'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { deadlineTones } from '@/features/aid/status-tone'
import { goTo } from '@/routes'
import { CountyOnly } from '../county-only'

const TITLE = '指派律师'

const parts: { value: WaitingState; label: string; empty: string }[] = [
  { value: 'assign', label: '待指派', empty: '没有等着派律师的案件' },
  { value: 'answer', label: '等律师答复', empty: '没有等律师答复的案件' },
  { value: 'change', label: '要换律师', empty: '没有申请换律师的' },
]

/** Cases that wait for a lawyer, for a lawyer's answer, or for a word about another lawyer; the first due first. */
export default function StaffAssignments() {
  return (
    <CountyOnly title={TITLE}>
      <Lists />
    </CountyOnly>
  )
}

function Lists() {
  const [state, setState] = useState<WaitingState>('assign')
  const asked = useWaiting(state)
  const counts = asked.data?.counts
  return (
    <Page title={TITLE} lead="同意援助或收到通知起3天内派出" onRefresh={asked.refetch}>
      <Segments
        options={parts.map(({ value, label }) => ({ value, label, ...(counts && { count: counts[value] }) }))}
        value={state}
        onChange={setState}
      />
      <Ask
        key={state}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title={parts.find(({ value }) => value === state)!.empty} />}
      >
        {({ rows, asOf }) => (
          <Card>
            {rows.map((row) => (
              <Row
                key={row.id}
                title={row.number}
                hint={hintOf(row)}
                aside={<Due row={row} now={new Date(asOf)} />}
                onTap={() => goTo('staffAssign', { id: row.id })}
              />
            ))}
          </Card>
        )}
      </Ask>
    </Page>
  )
}

const hintOf = (row: WaitingCase): string =>
  [
    row.status === 'notified' ? '通知辩护' : aidFormLabels[row.aidForm],
    matterTypeLabels[row.matterType],
    row.handlerName,
    row.chosen && !row.handlerName && '受援人选了律师',
    row.earlier > 0 && `派过${row.earlier}次`,
  ]
    .filter(Boolean)
    .join('　')

function Due({ row, now }: { row: WaitingCase; now: Date }) {
  if (row.answerBy) {
    const over = Date.parse(row.answerBy) <= now.getTime()
    return <Badge tone={over ? 'bad' : 'info'}>{over ? '过时没答复' : `${momentText(row.answerBy)}前`}</Badge>
  }
  if (!row.dueOn) return null
  return <Badge tone={deadlineTones[deadlineTone(row.dueOn, now)]}>{deadlineText(row.dueOn, now)}</Badge>
}
