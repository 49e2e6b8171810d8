import { useEffect, useState } from 'react'
import { ties, tieWords } from '@contract/intake/jurisdiction'
import { useReceivingCounties } from '@/api/aid'
import { transferCase } from '@/api/intake'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Select } from '@/components/picker-field'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { replaceWith } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** Sends the application on to the county it belongs to, with the rule beside (法援法 38). */
export function TransferForm({ id, onStale }: { id: string; onStale: () => unknown }) {
  const [open, setOpen] = useState(false)
  const counties = useReceivingCounties()
  const draft = useDraft(`transfer:${id}`, { to: undefined as string | undefined, reason: '' })
  const { to, reason } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(transferCase, {
    draft,
    onAccepted: (item) => void replaceWith('staffTransfer', { id: item.id }),
  })
  const stale = failure?.code === 'not-in-this-state'
  useEffect(() => {
    if (stale) void onStale()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [stale])
  if (!open)
    return (
      <Button kind="secondary" onTap={() => setOpen(true)}>
        不归本县管，移送
      </Button>
    )
  const submit = async () => {
    if (!to) return
    const yes = await confirm({
      title: '移送给对方？',
      content: '审查先停着，等对方接收或退回。申请人会收到消息，不用重新申请。',
      yes: '移送',
    })
    if (yes) await send({ id, to, reason })
  }
  return (
    <Card title="移送">
      {ties.map((tie) => (
        <Notice key={tie}>
          {tieWords[tie].sentence}（{tieWords[tie].law}）
        </Notice>
      ))}
      <Ask of={counties}>
        {(list) => (
          <Select
            label="移送给"
            options={list.map(({ code, name }) => ({ value: code, label: name }))}
            value={to}
            error={failure?.fields.to}
            onChange={(next) => draft.set({ to: next })}
          />
        )}
      </Ask>
      <TextArea
        label="理由"
        hint="对方会看到，比如：办案的法院在哪里"
        max={500}
        value={reason}
        error={failure?.fields.reason}
        onChange={(next) => draft.set({ reason: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="正在移送" disabled={!to} onTap={submit}>
        移送
      </Button>
    </Card>
  )
}
