import { useState } from 'react'
import { deadlineText, deadlineTone } from '@contract/calendar'
import {
  defenceGrounds,
  noticeStateLabels,
  noticeStates,
  stageLabels,
  type NoticeState,
} from '@contract/defence/labels'
import type { NoticeItem } from '@contract/defence/schema'
import { momentText } from '@contract/time'
import { useNotices } from '@/api/defence'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { deadlineTones } from '@/features/aid/status-tone'
import { goTo } from '@/routes'
import { useHasRole } from '@/state/session'
import { KeepersOnly } from '../keepers-only'

const TITLE = '通知辩护'
const nothing: Record<NoticeState, string> = {
  waiting: '没有等着指派的',
  letter: '没有等着回函的',
  done: '还没有回过函的',
  ended: '没有终止的',
}

/** Notices of court, procuratorate and police: a lawyer and a letter back in three days (法援法 36). */
export default function StaffDefenceNotices() {
  return (
    <KeepersOnly title={TITLE}>
      <Notices />
    </KeepersOnly>
  )
}

function Notices() {
  const county = useHasRole('county')
  const [state, setState] = useState<NoticeState>('waiting')
  const asked = useNotices(state)
  const counts = asked.data?.counts
  return (
    <Page
      title={TITLE}
      lead="收到通知3天内指派律师，并回函给办案机关"
      onRefresh={asked.refetch}
      footer={county && <Button onTap={() => goTo('staffDefenceEdit')}>登记一份通知</Button>}
    >
      <Segments
        options={noticeStates.map((value) => ({
          value,
          label: noticeStateLabels[value],
          ...(counts && { count: counts[value] }),
        }))}
        value={state}
        onChange={setState}
      />
      <Ask
        key={state}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title={nothing[state]} />}
      >
        {({ rows, more, asOf }) => (
          <>
            <Card>
              {rows.map((row) => (
                <Line
                  key={row.id}
                  row={row}
                  now={new Date(asOf)}
                  onTap={county ? () => goTo('staffDefenceNotice', { id: row.id }) : undefined}
                />
              ))}
            </Card>
            {more && <Notice>太多了，只列出前面{rows.length}件。</Notice>}
          </>
        )}
      </Ask>
      <Card>
        <Row
          icon="scales"
          title="覆盖率"
          hint="按期指派的 ÷ 通知的，点开看每一件"
          onTap={() => goTo('staffDefenceCoverage')}
        />
      </Card>
    </Page>
  )
}

const Line = ({ row, now, onTap }: { row: NoticeItem; now: Date; onTap: (() => unknown) | undefined }) => (
  <Row
    title={`${row.name}　${row.number}`}
    hint={[
      row.authorityName,
      stageLabels[row.stage],
      defenceGrounds[row.ground].label,
      row.handlerName,
      `${momentText(row.receivedAt)}收到`,
    ]
      .filter(Boolean)
      .join('　')}
    aside={
      row.actBy && (
        <Badge tone={deadlineTones[deadlineTone(row.actBy, now)]}>{deadlineText(row.actBy, now)}</Badge>
      )
    }
    onTap={onTap}
  />
)
