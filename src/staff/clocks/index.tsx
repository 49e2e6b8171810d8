import { useState } from 'react'
import type { ClockName } from '@contract/aid/clocks'
import { aidStatusLabels } from '@contract/aid/statuses'
import { deadlineText, deadlineTone } from '@contract/calendar'
import {
  clockLabel,
  clockStateLabels,
  clockStates,
  dutyClocks,
  isDuty,
  type ClockState,
} from '@contract/review/reminders'
import type { ClockRow } from '@contract/review/schema'
import { dayText } from '@contract/time'
import { useClocks } from '@/api/review'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Select } from '@/components/picker-field'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { deadlineTones } from '@/features/aid/status-tone'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useHasRole } from '@/state/session'
import { KeepersOnly } from '../keepers-only'

const TITLE = '超期和快到期'
const kinds: { value: ClockName | 'all'; label: string }[] = [
  { value: 'all', label: '全部期限' },
  ...dutyClocks.map((value) => ({ value, label: clockLabel(value) })),
]
const isState = (text: string | undefined): text is ClockState =>
  (clockStates as readonly unknown[]).includes(text)

/** Terms of the law that ran out or are about to, of one kind or of all; those that stand still apart (B.3). */
export default function StaffClocks() {
  return (
    <KeepersOnly title={TITLE}>
      <Clocks />
    </KeepersOnly>
  )
}

function Clocks() {
  const { state: asked } = useParams<'staffClocks'>()
  const [state, setState] = useState<ClockState>(isState(asked) ? asked : 'over')
  const [kind, setKind] = useState<ClockName | 'all'>('all')
  const clocks = useClocks(state, kind === 'all' ? undefined : kind)
  const counts = clocks.data?.counts
  return (
    <Page title={TITLE} onRefresh={clocks.refetch}>
      <Segments
        options={clockStates.map((value) => ({
          value,
          label: clockStateLabels[value],
          ...(counts && { count: counts[value] }),
        }))}
        value={state}
        onChange={setState}
      />
      <Select label="哪种期限" options={kinds} value={kind} onChange={setKind} />
      <Ask
        key={`${state}${kind}`}
        of={clocks}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title={`没有${clockStateLabels[state]}的`} />}
      >
        {({ rows, asOf }) => (
          <Card>
            {rows.map((row) => (
              <Line
                key={`${row.applicationId}${row.what}`}
                row={row}
                paused={state === 'paused'}
                now={new Date(asOf)}
              />
            ))}
          </Card>
        )}
      </Ask>
    </Page>
  )
}

/** The city watches and opens nothing of a person's: only the county goes on to the application. */
function Line({ row, paused, now }: { row: ClockRow; paused: boolean; now: Date }) {
  const county = useHasRole('county')
  return (
    <Row
      title={`${isDuty(row.what) ? clockLabel(row.what) : '送达决定书'}　${row.number}`}
      hint={[
        row.countyName,
        aidStatusLabels[row.status],
        row.handlerName,
        paused ? `${dayText(row.startedOn)}起算` : `最晚${dayText(row.dueOn)}`,
      ]
        .filter(Boolean)
        .join('　')}
      aside={
        paused ? (
          <Badge tone={isDuty(row.what) ? 'plain' : 'warn'}>{isDuty(row.what) ? '停着' : '等送达'}</Badge>
        ) : (
          <Badge tone={deadlineTones[deadlineTone(row.dueOn, now)]}>{deadlineText(row.dueOn, now)}</Badge>
        )
      }
      onTap={
        county
          ? () =>
              goTo(row.what === 'notified-defence' ? 'staffDefenceNotice' : 'staffAidReview', {
                id: row.applicationId,
              })
          : undefined
      }
    />
  )
}
