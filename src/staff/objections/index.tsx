import { useState } from 'react'
import { deadlineText, deadlineTone } from '@contract/calendar'
import { objectionAgainstLabels, objectionOutcomeLabels } from '@contract/review/labels'
import { momentText } from '@contract/time'
import { useObjections, type ObjectionState } from '@/api/objection'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { deadlineTones } from '@/features/aid/status-tone'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'

const TITLE = '异议审查'
const states: { value: ObjectionState; label: string }[] = [
  { value: 'open', label: '待审查' },
  { value: 'decided', label: '已答复' },
]

/** Objections of the counties one serves, the first due first (法援法 49). */
export default function StaffObjections() {
  return (
    <KeepersOnly title={TITLE}>
      <Objections />
    </KeepersOnly>
  )
}

function Objections() {
  const [state, setState] = useState<ObjectionState>('open')
  const asked = useObjections(state)
  return (
    <Page title={TITLE} lead="由没有经办过的人审查，收到5天内答复" onRefresh={asked.refetch}>
      <Segments options={states} value={state} onChange={setState} />
      <Ask
        key={state}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title={state === 'open' ? '没有等着审查的异议' : '还没有答复过的异议'} />}
      >
        {({ rows, asOf }) => (
          <Card>
            {rows.map((row) => (
              <Row
                key={row.id}
                title={row.applicationNumber}
                hint={`对${objectionAgainstLabels[row.against]}不服　${momentText(row.objectedAt)}提出`}
                aside={
                  row.outcome ? (
                    <Badge tone={row.outcome === 'upheld' ? 'plain' : 'good'}>
                      {objectionOutcomeLabels[row.outcome]}
                    </Badge>
                  ) : (
                    <Badge tone={deadlineTones[deadlineTone(row.dueOn, new Date(asOf))]}>
                      {deadlineText(row.dueOn, new Date(asOf))}
                    </Badge>
                  )
                }
                onTap={() => goTo('staffObjection', { id: row.id })}
              />
            ))}
          </Card>
        )}
      </Ask>
    </Page>
  )
}
