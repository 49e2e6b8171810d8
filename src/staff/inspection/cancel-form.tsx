import { useState } from 'react'
import { cancelInspection } from '@/api/inspection'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** Gives a task up for good, with a reason that stays. */
export function CancelForm({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  const draft = useDraft(`inspection-cancel:${id}`, { notes: '' })
  const { send, sending, failure } = useSendOnce(cancelInspection, { draft })
  if (!open)
    return (
      <Button kind="quiet" onTap={() => setOpen(true)}>
        这个站点不检查了
      </Button>
    )
  return (
    <Card title="不检查了">
      <TextArea
        label="原因"
        max={1000}
        value={draft.value.notes}
        error={failure?.fields.notes}
        onChange={(notes) => draft.set({ notes })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="danger" busy={sending} onTap={() => send({ id, notes: draft.value.notes })}>
        确定不检查
      </Button>
    </Card>
  )
}
