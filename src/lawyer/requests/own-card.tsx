import { requestStatusLabels } from '@contract/request/labels'
import type { MyRequest } from '@contract/request/schema'
import { cancelRequest } from '@/api/request'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { confirm } from '@/components/talk'
import { Timeline } from '@/components/timeline'
import { LeaveOutcomes } from '@/features/request/leave-outcomes'
import { RequestFacts } from '@/features/request/request-facts'
import { eventsOf, ownTitleOf, requestTones } from '@/features/request/words'
import { useSendOnce } from '@/state/send-once'

/** One request and how it went; who asked may take it back while it is open. */
export function OwnCard({ request }: { request: MyRequest }) {
  const { send, sending, failure } = useSendOnce(cancelRequest)
  const cancel = async () => {
    const sure = await confirm({
      title: '撤回这份申请？',
      content: '您的班照原来的值。',
      yes: '撤回',
      danger: true,
    })
    if (sure) await send({ id: request.id })
  }
  return (
    <Card
      title={ownTitleOf(request)}
      aside={<Badge tone={requestTones[request.status]}>{requestStatusLabels[request.status]}</Badge>}
    >
      <RequestFacts request={request} />
      <LeaveOutcomes outcomes={request.outcomes} />
      <Timeline events={eventsOf(request)} />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {request.acts.includes('cancel') && (
        <Button kind="quiet" busy={sending} onTap={cancel}>
          撤回
        </Button>
      )}
    </Card>
  )
}
