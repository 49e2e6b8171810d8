import { momentText } from '@contract/time'
import { askAccess, useAccess } from '@/api/consultation'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** A minor's record that lies closed: asking another responsible person of the county to let one open it. */
export function AskAccess({ id, onOpen }: { id: string; onOpen: () => void }) {
  const access = useAccess(id, true)
  return (
    <>
      <Notice tone="warn" title="未成年人的记录">
        要先请县区另一位负责的同事批准，批准后限时打开，每次打开都会留痕
      </Notice>
      <Ask of={access}>
        {({ state, expiresAt }) => {
          if (state === 'asked') return <Notice>已经申请，等同事批准</Notice>
          if (state === 'approved')
            return (
              <Card title={`已批准，${momentText(expiresAt!)}以前可以打开`}>
                <Button onTap={onOpen}>打开记录</Button>
              </Card>
            )
          return (
            <>
              {state === 'refused' && <Notice tone="bad">上次的申请没有批准</Notice>}
              {state === 'expired' && <Notice>上次的批准已经到时间了</Notice>}
              <Form id={id} />
            </>
          )
        }}
      </Ask>
    </>
  )
}

function Form({ id }: { id: string }) {
  const draft = useDraft(`ask-access:${id}`, { reason: '' })
  const { send, sending, waiting, failure } = useSendOnce(askAccess, { draft })
  return (
    <Card>
      <TextArea
        label="为什么要看"
        max={200}
        placeholder="例如：监护人来问办理情况"
        value={draft.value.reason}
        error={failure?.fields.reason}
        onChange={(reason) => draft.set({ reason })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在提交'}
        // a draft's act makes the request: sent again, it is the same one
        onTap={() => send({ id: draft.requestId, consultationId: id, reason: draft.value.reason })}
      >
        申请打开
      </Button>
    </Card>
  )
}
