import { useState } from 'react'
import { monitorKindLabels, monitorKinds, type MonitorKind } from '@contract/quality/labels'
import type { Monitors } from '@contract/quality/schema'
import { monthText } from '@contract/roster/board'
import { monthBefore } from '@contract/subsidy/payment'
import { dayText } from '@contract/time'
import { useMonitors } from '@/api/quality'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { KeyValue, Row } from '@/components/row'
import { Empty } from '@/components/states'
import { Select } from '@/components/picker-field'
import { goTo } from '@/routes'

type Item = Monitors['rows'][number]
const ALL = 'all'

/** The month now running and the eleven before it. */
const monthsUntil = (month: string): string[] => {
  const months = [month]
  while (months.length < 12) months.push(monthBefore(months[months.length - 1]!))
  return months
}

/** Every look that was taken, by way, by month and by lawyer. */
export function Looked({ thisMonth }: { thisMonth: string }) {
  const [kind, setKind] = useState<MonitorKind | typeof ALL>(ALL)
  const [month, setMonth] = useState(ALL)
  const [handler, setHandler] = useState<{ id: string; name: string }>()
  const asked = useMonitors({
    ...(kind !== ALL && { kind }),
    ...(month !== ALL && { month }),
    ...(handler && { handler: handler.id }),
  })
  return (
    <>
      <Card>
        <Choice
          label="怎么看的"
          inline
          options={[
            { value: ALL, label: '全部' },
            ...monitorKinds.map((value) => ({ value, label: monitorKindLabels[value] })),
          ]}
          value={kind}
          onChange={setKind}
        />
        <Select
          label="哪个月"
          options={[
            { value: ALL, label: '全部' },
            ...monthsUntil(thisMonth).map((value) => ({ value, label: monthText(value) })),
          ]}
          value={month}
          onChange={setMonth}
        />
        {handler && (
          <Button
            kind="quiet"
            onTap={() => setHandler(undefined)}
          >{`只看${handler.name}的，点这里看全部`}</Button>
        )}
      </Card>
      <Ask
        of={asked}
        isEmpty={({ pages }) => pages[0]?.rows.length === 0}
        empty={<Empty icon="folder" title="还没有看过的" hint="从“待办”里点开一件，登记监督结果" />}
      >
        {({ pages }) => (
          <>
            <Card title="平均分">
              {pages[0]!.figures.map((figure) => (
                <KeyValue key={figure.kind} name={monitorKindLabels[figure.kind]}>
                  {`${Math.round(figure.points / figure.records)}分（${figure.records}次）`}
                </KeyValue>
              ))}
            </Card>
            {pages
              .flatMap((page) => page.rows)
              .map((row) => (
                <One key={row.id} row={row} onHandler={handler ? undefined : setHandler} />
              ))}
            {asked.hasNextPage && (
              <Button kind="quiet" busy={asked.isFetchingNextPage} onTap={() => void asked.fetchNextPage()}>
                看更早的
              </Button>
            )}
          </>
        )}
      </Ask>
    </>
  )
}

interface OneProps {
  row: Item
  onHandler: ((handler: { id: string; name: string }) => void) | undefined
}

const One = ({ row, onHandler }: OneProps) => (
  <Card>
    <Row
      title={row.number}
      hint={`${monitorKindLabels[row.kind]}　${dayText(row.doneOn)}　${row.byName}看的`}
      aside={
        row.serious ? (
          <Badge tone="bad">已提出问题</Badge>
        ) : row.mismatch ? (
          <Badge tone="warn">不一致</Badge>
        ) : (
          `${row.score}分`
        )
      }
      onTap={() => goTo('staffMonitoring', { id: row.applicationId })}
    />
    <KeyValue name="得分">{`${row.score}分`}</KeyValue>
    <KeyValue name="承办">{row.handlerName}</KeyValue>
    {onHandler && (
      <Button
        kind="quiet"
        onTap={() => onHandler({ id: row.handlerId, name: row.handlerName })}
      >{`只看${row.handlerName}的`}</Button>
    )}
  </Card>
)
