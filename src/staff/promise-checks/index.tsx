import { useState } from 'react'
import { aidStatusLabels } from '@contract/aid/statuses'
import { checkResultLabels, checkWayLabels, type CheckState } from '@contract/promise/labels'
import type { CheckItem } from '@contract/promise/schema'
import { dayText } from '@contract/time'
import { useChecks } from '@/api/promise'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { checkTones } from '@/features/aid/check-words'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'
import { Samples } from './samples'

const TITLE = '承诺核查'

const states: { value: CheckState | 'samples'; label: string }[] = [
  { value: 'to-check', label: '待核查' },
  { value: 'asked', label: '等回音' },
  { value: 'answered', label: '有结果' },
  { value: 'samples', label: '抽查' },
]

/** Promises to be checked: drawn by lot or asked about while their application is open (法援法 41). */
export default function StaffPromiseChecks() {
  return (
    <KeepersOnly title={TITLE}>
      <Checks />
    </KeepersOnly>
  )
}

function Checks() {
  const [state, setState] = useState<CheckState | 'samples'>('to-check')
  return (
    <Page title={TITLE} lead="凭申请人签的核查授权书去问，只问收入和财产">
      <Segments options={states} value={state} onChange={setState} />
      {state === 'samples' ? <Samples /> : <List key={state} state={state} />}
    </Page>
  )
}

const nothing: Record<CheckState, string> = {
  'to-check': '抽中的都核查了',
  asked: '没有等着回音的',
  answered: '还没有核查过',
}

const List = ({ state }: { state: CheckState }) => (
  <Ask
    of={useChecks(state)}
    isEmpty={({ rows }) => rows.length === 0}
    empty={<Empty icon="check" title={nothing[state]} hint="每月随机抽一部分；也可以从一件申请里发起" />}
  >
    {({ rows }) => (
      <Card>
        {rows.map((row, index) => (
          <Row
            key={`${row.applicationId}${index}`}
            title={row.number}
            hint={hintOf(row)}
            aside={<Aside row={row} />}
            onTap={() => goTo('staffPromiseCheck', { id: row.applicationId })}
          />
        ))}
      </Card>
    )}
  </Ask>
)

const hintOf = ({ name, countyName, check }: CheckItem) =>
  [
    `${name}　${countyName}`,
    check && `${dayText(check.askedOn)}${checkWayLabels[check.way]}：${check.toWhom}`,
  ]
    .filter(Boolean)
    .join('　')

const Aside = ({ row: { check, status } }: { row: CheckItem }) =>
  check?.result ? (
    <Badge tone={checkTones[check.result]}>{checkResultLabels[check.result]}</Badge>
  ) : (
    <Badge>{aidStatusLabels[status]}</Badge>
  )
