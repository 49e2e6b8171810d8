import { useState } from 'react'
import type { Pattern } from '@contract/roster/pattern-schema'
import { shanghaiDate } from '@contract/time'
import { endPattern } from '@/api/roster'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  pattern: Pattern
  asOf: string
  onDone: () => void
}

/** Ends a pattern after a day, or turns down what was proposed; the reason is kept with it. */
export function EndForm({ pattern: { id, status }, asOf, onDone }: Props) {
  const [lastOn, setLastOn] = useState(shanghaiDate(asOf))
  const draft = useDraft(`end-pattern:${id}`, { reason: '' })
  const { send, sending, failure } = useSendOnce(endPattern, {
    draft,
    onAccepted: () => {
      toast(status === 'proposed' ? '没有批准，已说明原因' : '已停掉')
      onDone()
    },
  })
  const wrong = failure?.fields ?? {}
  return (
    <>
      {status === 'approved' && (
        <DateField
          label="最后一天"
          hint="这一天之后不再按它排班"
          value={lastOn}
          error={wrong.lastOn}
          onChange={setLastOn}
        />
      )}
      <TextField
        label="原因"
        max={100}
        value={draft.value.reason}
        error={wrong.reason}
        onChange={(reason) => draft.set({ reason })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind="danger"
        busy={sending}
        busyText="正在提交"
        onTap={() => send({ id, lastOn, reason: draft.value.reason })}
      >
        {status === 'proposed' ? '不批准' : '停掉这条规律'}
      </Button>
      <Button kind="quiet" onTap={onDone}>
        返回
      </Button>
    </>
  )
}
