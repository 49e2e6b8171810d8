import { useState } from 'react'
import {
  mismatchLabels,
  visitFigures,
  visitStatusLabels,
  visitWayLabels,
  type VisitStatus,
} from '@contract/followup/labels'
import type { VisitItem, VisitMonth, VisitsInput } from '@contract/followup/schema'
import { dayText, shanghaiDate } from '@contract/time'
import { assignVisits, useCallers, useVisits } from '@/api/followup'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Select } from '@/components/picker-field'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import type { Tone } from '@/components/tone'
import { goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'

type Shown = VisitsInput['of']

const tones: Record<VisitStatus, Tone> = {
  open: 'warn',
  reached: 'good',
  unreached: 'plain',
  refused: 'plain',
}
const tasks: { value: Shown; label: string }[] = [
  { value: 'mine', label: '分给我的' },
  { value: 'open', label: '全部待办' },
]

interface Props {
  of: VisitMonth
  shown: Shown
  onShow: (shown: Shown) => void
}

/** Tasks, or the rows behind a figure. */
export function VisitList({ of, shown, onShow }: Props) {
  const { countyCode, month, keeps } = of
  const asked = useVisits({ countyCode, month, of: shown })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  const isFigure = shown !== 'open' && shown !== 'mine'
  return (
    <Section title={isFigure ? visitFigures[shown].label : '待回访'}>
      <Segments options={tasks} value={shown} onChange={onShow} />
      <Ask
        of={{ ...asked, data: asked.data?.pages.flatMap(({ rows }) => rows) }}
        empty={<Empty icon="check" title="这里没有回访" />}
      >
        {(rows) => (
          <>
            <Card>
              {rows.map((row) => (
                <VisitRow key={row.id} row={row} />
              ))}
            </Card>
            {keeps && shown === 'open' && <Giving countyCode={countyCode} rows={rows} />}
          </>
        )}
      </Ask>
      {hasNextPage && (
        <Button kind="secondary" busy={isFetchingNextPage} onTap={() => fetchNextPage()}>
          再看一些
        </Button>
      )}
    </Section>
  )
}

const VisitRow = ({ row }: { row: VisitItem }) => (
  <Row
    title={`${dayText(shanghaiDate(row.occurredAt))}　${row.practitionerName}接待`}
    hint={[
      row.siteName,
      visitWayLabels[row.way],
      row.assignedToName ? `${row.assignedToName}回访` : '还没有分',
      ...row.mismatches.map((one) => mismatchLabels[one].label),
    ].join('　')}
    aside={
      <Badge tone={row.mismatches.length > 0 ? 'bad' : tones[row.status]}>
        {visitStatusLabels[row.status]}
      </Badge>
    }
    onTap={() => goTo('staffReturnVisit', { id: row.id })}
  />
)

/** Gives what nobody has yet to one person; never their own advice. */
function Giving({ countyCode, rows }: { countyCode: string; rows: VisitItem[] }) {
  const callers = useCallers(countyCode)
  const [accountId, setAccount] = useState<string>()
  const { send, sending, failure } = useSendOnce(assignVisits)
  const free = rows.filter(({ assignedToName }) => assignedToName === null)
  if (free.length === 0) return null
  return (
    <Card title={`还没有分的${free.length}条`}>
      <Select
        label="分给谁"
        options={(callers.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={accountId}
        error={failure?.fields.accountId}
        onChange={setAccount}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind="secondary"
        busy={sending}
        disabled={accountId === undefined}
        onTap={() => send({ ids: free.map(({ id }) => id), accountId: accountId! })}
      >
        分给这个人
      </Button>
    </Card>
  )
}
