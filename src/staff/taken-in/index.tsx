import { useState } from 'react'
import { deadlineText, deadlineTone } from '@contract/calendar'
import { applyChannelLabels } from '@contract/aid/labels'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { TakenInState } from '@contract/intake/labels'
import type { TakenIn } from '@contract/intake/taken-in-schema'
import { momentText } from '@contract/time'
import { useTakenIn } from '@/api/intake'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { deadlineTones } from '@/features/aid/status-tone'
import { goTo } from '@/routes'
import { useHasRole } from '@/state/session'
import { OfficeOnly } from '../office-only'
import { Begin } from './begin'

const TITLE = '代受理'
const states: { value: TakenInState; label: string }[] = [
  { value: 'waiting', label: '等交接' },
  { value: 'unfinished', label: '没填完' },
  { value: 'received', label: '已交、撤回' },
]
const nothing: Record<TakenInState, string> = {
  waiting: '没有等着交接的申请',
  unfinished: '没有填到一半的申请',
  received: '还没有交接过或者撤回的申请',
}

/** Applications a station takes in for the centre, until the centre has them (法援法 13). */
export default function StaffTakenIn() {
  return (
    <OfficeOnly title={TITLE}>
      <Counter />
    </OfficeOnly>
  )
}

function Counter() {
  const [state, setState] = useState<TakenInState>('waiting')
  const asked = useTakenIn(state)
  const city = useHasRole('city')
  return (
    <Page title={TITLE} lead="站点代收，中心收到那天起7天内答复" onRefresh={asked.refetch}>
      {!city && <Begin />}
      {!city && (
        <Card>
          <Row
            icon="phone"
            title="要打电话告诉的人"
            hint="没有在手机上办的，有了结果要告诉他"
            onTap={() => goTo('staffToTell')}
          />
        </Card>
      )}
      <Segments options={states} value={state} onChange={setState} />
      <Ask
        key={state}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title={nothing[state]} />}
      >
        {({ rows, asOf }) => (
          <Card>
            {rows.map((row) => (
              <Line key={row.id} row={row} now={new Date(asOf)} />
            ))}
          </Card>
        )}
      </Ask>
    </Page>
  )
}

function Line({ row, now }: { row: TakenIn; now: Date }) {
  if (row.receipt === null)
    return (
      <Row
        title={`${momentText(row.beganAt)}开始填`}
        hint={applyChannelLabels[row.channel]}
        onTap={() => goTo('applyForm', { id: row.id })}
      />
    )
  const { received, handOverBy } = row
  return (
    <Row
      title={`${row.name}　${row.matterType ? matterTypeLabels[row.matterType] : ''}`}
      hint={`${row.receipt}　${row.areaName}${row.collectorName}　交${row.countyName}`}
      aside={
        row.withdrawn ? (
          <Badge>撤回了</Badge>
        ) : received ? (
          <Badge tone="good">已收</Badge>
        ) : handOverBy ? (
          <Badge tone={deadlineTones[deadlineTone(handOverBy, now)]}>{deadlineText(handOverBy, now)}</Badge>
        ) : undefined
      }
      onTap={() => goTo('staffTakenInOne', { id: row.id })}
    />
  )
}
