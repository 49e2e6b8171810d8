import type { MyRequest } from '@contract/request/schema'
import { answerRequest } from '@/api/request'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { toast } from '@/components/talk'
import { RequestFacts } from '@/features/request/request-facts'
import { ownTitleOf } from '@/features/request/words'
import { useSendOnce } from '@/state/send-once'

/** A colleague's question, answered in one tap. */
export function AnswerCard({ request }: { request: MyRequest }) {
  const yes = useSendOnce(answerRequest, {
    onAccepted: ({ status }) => toast(status === 'settled' ? '已办好，值班表已更新' : '已同意，等批准'),
  })
  const no = useSendOnce(answerRequest, { onAccepted: () => toast('已告诉对方') })
  const failure = yes.failure ?? no.failure
  return (
    <Card title={ownTitleOf(request)} tone="accent">
      <RequestFacts request={request} />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {(yes.waiting || no.waiting) && <Notice tone="warn">网络不通，连上后会自动发出。</Notice>}
      <Button
        kind="secondary"
        icon="check"
        busy={yes.sending}
        disabled={no.sending}
        busyText="正在答复"
        onTap={() => {
          no.clearFailure()
          return yes.send({ id: request.id, answer: 'consent' })
        }}
      >
        {request.kind === 'swap' ? '同意换班' : '同意代班'}
      </Button>
      <Button
        kind="quiet"
        busy={no.sending}
        disabled={yes.sending}
        onTap={() => {
          yes.clearFailure()
          return no.send({ id: request.id, answer: 'decline' })
        }}
      >
        不方便
      </Button>
    </Card>
  )
}
