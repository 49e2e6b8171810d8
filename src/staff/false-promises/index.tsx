import { useState } from 'react'
import { deadlineText } from '@contract/calendar'
import { findingOutcomeLabels, type FalseState } from '@contract/promise/labels'
import type { FalseItem } from '@contract/promise/schema'
import { sayDate } from '@/components/picker-field'
import { useFalsePromises } from '@/api/promise'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'

const TITLE = '不实承诺'

const states: { value: FalseState; label: string }[] = [
  { value: 'open', label: '待认定' },
  { value: 'register', label: '名单' },
  { value: 'closed', label: '已了结' },
]
const nothing: Record<FalseState, string> = {
  open: '没有等着认定的',
  register: '名单上没有人',
  closed: '还没有了结的',
}

/** Promises held to be false, and the register of those found so (法援法 48, 64). */
export default function StaffFalsePromises() {
  return (
    <KeepersOnly title={TITLE}>
      <FalseOnes />
    </KeepersOnly>
  )
}

function FalseOnes() {
  const [state, setState] = useState<FalseState>('open')
  return (
    <Page title={TITLE} lead="一人提出，先听申请人说，再由另一人认定。名单只供审查申请用，不外传">
      <Segments options={states} value={state} onChange={setState} />
      <List key={state} state={state} />
    </Page>
  )
}

const List = ({ state }: { state: FalseState }) => (
  <Ask
    of={useFalsePromises(state)}
    isEmpty={({ rows }) => rows.length === 0}
    empty={<Empty icon="check" title={nothing[state]} />}
  >
    {({ rows, asOf }) => (
      <Card>
        {rows.map((row) => (
          <Row
            key={row.id}
            title={row.applicationNumber}
            hint={hintOf(row, asOf)}
            aside={
              <Badge tone={row.outcome === 'false' && !row.corrected ? 'bad' : 'plain'}>
                {standing(row)}
              </Badge>
            }
            onTap={() => goTo('staffFalsePromise', { id: row.id })}
          />
        ))}
      </Card>
    )}
  </Ask>
)

const standing = ({ outcome, corrected }: FalseItem) =>
  corrected ? '已更正' : outcome ? findingOutcomeLabels[outcome] : '待认定'

const hintOf = ({ name, countyName, outcome, hearBy, barredUntil }: FalseItem, asOf: string) =>
  [
    `${name}　${countyName}`,
    !outcome && `听申请人说：${deadlineText(hearBy, new Date(asOf))}`,
    barredUntil && `${sayDate(barredUntil)}以前要提供证明`,
  ]
    .filter(Boolean)
    .join('　')
