import { useState } from 'react'
import { Text } from '@tarojs/components'
import { requestStatusLabels } from '@contract/request/labels'
import type { Request } from '@contract/request/schema'
import { momentText } from '@contract/time'
import { useRequestQueue, type RequestState } from '@/api/request'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { RequestFacts } from '@/features/request/request-facts'
import { requestTones, titleOf } from '@/features/request/words'
import { goTo } from '@/routes'

const states: { value: RequestState; label: string }[] = [
  { value: 'open', label: '办理中' },
  { value: 'closed', label: '已有结果' },
]

/** What waits for the county's word first, then what still waits for a colleague; and what is done with. */
export function RequestQueue() {
  const [state, setState] = useState<RequestState>('open')
  const queue = useRequestQueue(state)
  return (
    <Page title="换班和请假" onRefresh={queue.refetch}>
      <Segments options={states} value={state} onChange={setState} />
      <Ask
        key={state}
        of={queue}
        isEmpty={({ requests }) => requests.length === 0}
        empty={
          state === 'open' ? (
            <Empty icon="check" title="没有办理中的申请" hint="来了新的，会在消息里提醒您" />
          ) : (
            <Empty icon="folder" title="还没有办过的申请" />
          )
        }
      >
        {({ requests }) => (
          <>
            {requests.map((request) => (
              <OneCard key={request.id} request={request} />
            ))}
          </>
        )}
      </Ask>
    </Page>
  )
}

const OneCard = ({ request }: { request: Request }) => (
  <Card
    title={titleOf(request)}
    aside={<Badge tone={requestTones[request.status]}>{requestStatusLabels[request.status]}</Badge>}
    {...(request.status === 'consented' && { tone: 'accent' as const })}
    onTap={() => goTo('staffRequests', { id: request.id })}
  >
    <RequestFacts request={request} />
    <Text className="requests__note">{`${momentText(request.askedAt)}提出`}</Text>
  </Card>
)
