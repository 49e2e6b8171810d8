import { useState } from 'react'
import { aidFormLabels } from '@contract/aid/labels'
import { aidStatusLabels } from '@contract/aid/statuses'
import { assignmentOutcomeLabels } from '@contract/assignment/labels'
import type { OwnCase, OwnCaseState } from '@contract/assignment/offer-schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import { momentText } from '@contract/time'
import { useOwnCases } from '@/api/assignment'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { statusTones } from '@/features/aid/status-tone'
import { goTo } from '@/routes'
import { PractitionersOnly } from '../record/practitioners-only'

const TITLE = '法律援助案件'

const empty: Record<OwnCaseState, { title: string; hint: string }> = {
  offered: { title: '没有等您答复的案件', hint: '派给您时，会发消息告诉您' },
  mine: { title: '手上没有法律援助案件', hint: '接下的案件都在这里' },
  past: { title: '还没有办完的案件', hint: '办完的、没接的都在这里' },
}

/** Legal-aid cases offered to oneself, in hand, and past. */
export default function LawyerCases() {
  return (
    <PractitionersOnly title={TITLE}>
      <Cases />
    </PractitionersOnly>
  )
}

function Cases() {
  const [state, setState] = useState<OwnCaseState>('offered')
  const asked = useOwnCases(state)
  const counts = asked.data?.counts
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Segments<OwnCaseState>
        options={[
          { value: 'offered', label: '等您答复', ...(counts && { count: counts.offered }) },
          { value: 'mine', label: '在办', ...(counts && { count: counts.mine }) },
          { value: 'past', label: '以前的' },
        ]}
        value={state}
        onChange={setState}
      />
      <Ask
        key={state}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="folder" {...empty[state]} />}
      >
        {({ rows, asOf }) => (
          <Card>
            {rows.map((row) => (
              <Row
                key={`${row.id} ${row.assignedAt}`}
                title={row.number}
                hint={hintOf(row)}
                aside={<State row={row} now={new Date(asOf)} />}
                onTap={() => goTo(state === 'mine' ? 'lawyerCase' : 'lawyerCaseOffer', { id: row.id })}
              />
            ))}
          </Card>
        )}
      </Ask>
    </Page>
  )
}

const hintOf = (row: OwnCase): string =>
  [
    aidFormLabels[row.aidForm],
    matterTypeLabels[row.matterType],
    row.countyName,
    ...(row.outcome ? [] : [`${momentText(row.answerBy)}前答复`]),
  ].join('　')

function State({ row, now }: { row: OwnCase; now: Date }) {
  if (row.outcome === 'accepted')
    return <Badge tone={statusTones[row.status]}>{aidStatusLabels[row.status]}</Badge>
  if (row.outcome) return <Badge>{assignmentOutcomeLabels[row.outcome]}</Badge>
  const over = Date.parse(row.answerBy) <= now.getTime()
  return <Badge tone={over ? 'bad' : 'warn'}>{over ? '答复已过时' : '等您答复'}</Badge>
}
