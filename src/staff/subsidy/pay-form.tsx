import { useState } from 'react'
import type { Batch } from '@contract/subsidy/schema'
import { shanghaiDate } from '@contract/time'
import { payBatch } from '@/api/subsidy'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { useSendOnce } from '@/state/send-once'

interface Props {
  batch: Batch
  asOf: string
  onDone: () => void
}

/** Records the day the money of a batch went out. */
export function PayForm({ batch, asOf, onDone }: Props) {
  const today = shanghaiDate(asOf)
  const [paidOn, setPaidOn] = useState(today)
  const { send, sending, failure } = useSendOnce(payBatch, {
    onAccepted: () => {
      toast('已记下，会通知每个人')
      onDone()
    },
  })
  return (
    <>
      <DateField
        label="哪天发的"
        value={paidOn}
        from={shanghaiDate(batch.preparedAt)}
        to={today}
        error={failure?.fields.paidOn}
        onChange={setPaidOn}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind="secondary"
        busy={sending}
        busyText="正在提交"
        onTap={() => send({ id: batch.id, paidOn })}
      >
        记下
      </Button>
      <Button kind="quiet" onTap={onDone}>
        先不记
      </Button>
    </>
  )
}
