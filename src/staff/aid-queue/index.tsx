import { useState } from 'react'
import { useQueue, type QueueState } from '@/api/review'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { QueueCard } from './queue-card'
import './index.scss'

const states: { value: QueueState; label: string }[] = [
  { value: 'open', label: '待审查' },
  { value: 'decided', label: '已办' },
]

/** Applications of the county: what waits for a decision, most pressing first; and what is done with. */
export default function AidQueue() {
  const [state, setState] = useState<QueueState>('open')
  const queue = useQueue(state)
  const waiting = state === 'open' ? queue.data?.rows.length : undefined
  return (
    <Page title="援助申请" onRefresh={queue.refetch}>
      <Segments
        options={states.map((one) => (one.value === 'open' ? { ...one, count: waiting } : one))}
        value={state}
        onChange={setState}
      />
      <Ask
        key={state}
        of={queue}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          state === 'open' ? (
            <Empty icon="check" title="没有等着审查的申请" hint="来了新的，会在消息里提醒您" />
          ) : (
            <Empty icon="folder" title="还没有办过的申请" />
          )
        }
      >
        {({ rows, asOf }) => (
          <>
            {rows.map((item) => (
              <QueueCard key={item.id} item={item} now={new Date(asOf)} />
            ))}
          </>
        )}
      </Ask>
    </Page>
  )
}
