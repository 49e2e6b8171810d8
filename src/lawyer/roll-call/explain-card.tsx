import { deadlineText } from '@contract/calendar'
import { EXPLANATION_MAX, type OwnReply } from '@contract/rollcall/schema'
import { dayText, momentText } from '@contract/time'
import { explainRollCall } from '@/api/rollcall'
import { Clock } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  reply: OwnReply
  now: Date
  /** It is the one thing to do on the page. */
  first: boolean
}

/** A call that was missed: why, in the person's own words, kept while they are written. */
export function ExplainCard({ reply, now, first }: Props) {
  const draft = useDraft(`roll-call-explain:${reply.id}`, { explanation: '' })
  const { send, sending, waiting, failure } = useSendOnce(explainRollCall, {
    draft,
    onAccepted: () => toast('说明已提交'),
  })
  return (
    <Card title={`${momentText(reply.firedAt)}　${reply.siteName}`} tone="warn">
      <Clock
        label="说明期限"
        due={`${dayText(reply.explainBy!)}，${deadlineText(reply.explainBy!, now)}`}
        tone="warn"
      />
      <TextArea
        label="当时的情况"
        hint="如：正在接待群众、手机没有信号。说明一次，请写清楚"
        max={EXPLANATION_MAX}
        value={draft.value.explanation}
        error={failure?.fields.explanation}
        onChange={(explanation) => draft.set({ explanation })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind={first ? 'primary' : 'secondary'}
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在提交'}
        onTap={() => send({ id: reply.id, explanation: draft.value.explanation })}
      >
        提交说明
      </Button>
    </Card>
  )
}
