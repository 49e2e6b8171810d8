import { useState } from 'react'
import type { Statement } from '@contract/subsidy/schema'
import { arrowOf } from '@contract/subsidy/workflow'
import { shanghaiDate } from '@contract/time'
import { bouncePayment, sendStatementBack } from '@/api/subsidy'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** What the county can do with one statement: send it back, or record that the bank did. */
export function Acts({ statement }: { statement: Statement }) {
  const [open, setOpen] = useState<'send-back' | 'bounce'>()
  const may = (act: 'send-back' | 'bounce') => arrowOf(statement.status, act, 'keeper') !== undefined
  const close = () => setOpen(undefined)
  if (open === 'send-back' && may('send-back')) return <SendBackForm statement={statement} onDone={close} />
  if (open === 'bounce' && may('bounce')) return <BounceForm statement={statement} onDone={close} />
  return (
    <>
      {may('send-back') && (
        <Button kind="secondary" onTap={() => setOpen('send-back')}>
          退回重核
        </Button>
      )}
      {may('bounce') && (
        <Button kind="secondary" onTap={() => setOpen('bounce')}>
          银行退回来了
        </Button>
      )}
    </>
  )
}

interface FormProps {
  statement: Statement
  onDone: () => void
}

function SendBackForm({ statement, onDone }: FormProps) {
  const draft = useDraft(`send-back:${statement.id}`, { because: '' })
  const { send, sending, waiting, failure } = useSendOnce(sendStatementBack, {
    draft,
    onAccepted: () => {
      toast('已退回，本人会收到消息')
      onDone()
    },
  })
  return (
    <Card title="退回重核">
      <TextArea
        label="为什么退回"
        max={200}
        value={draft.value.because}
        error={failure?.fields.because}
        onChange={(because) => draft.set({ because })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在提交'}
        onTap={() => send({ id: statement.id, ...draft.value })}
      >
        退回
      </Button>
      <Button kind="quiet" onTap={onDone}>
        不退了
      </Button>
    </Card>
  )
}

function BounceForm({ statement, onDone }: FormProps) {
  const today = shanghaiDate(statement.asOf)
  const draft = useDraft(`bounce:${statement.id}`, { on: today, because: '' })
  const { send, sending, waiting, failure } = useSendOnce(bouncePayment, {
    draft,
    onAccepted: () => {
      toast('已记下，会编进下一批')
      onDone()
    },
  })
  return (
    <Card title="银行退回">
      <DateField
        label="哪天退回的"
        value={draft.value.on}
        to={today}
        error={failure?.fields.on}
        onChange={(on) => draft.set({ on })}
      />
      <TextArea
        label="为什么退回"
        placeholder="比如：户名和账号对不上"
        max={200}
        value={draft.value.because}
        error={failure?.fields.because}
        onChange={(because) => draft.set({ because })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在提交'}
        onTap={() => send({ id: statement.id, ...draft.value })}
      >
        记下
      </Button>
      <Button kind="quiet" onTap={onDone}>
        不记了
      </Button>
    </Card>
  )
}
