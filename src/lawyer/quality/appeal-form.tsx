import { useState } from 'react'
import { appealGrade } from '@/api/peers'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** One's appeal against a result, made once. */
export function AppealForm({ id, onStale }: { id: string; onStale: () => unknown }) {
  const [opened, setOpened] = useState(false)
  const draft = useDraft(`grade-appeal:${id}`, { said: '' })
  const { send, sending, waiting, failure } = useSendOnce(appealGrade, {
    draft,
    onAccepted: () => toast('已经交给市里'),
  })
  useStale(failure, ['not-in-this-state', 'appeal-late'], onStale)
  if (!opened)
    return (
      <Button kind="secondary" onTap={() => setOpened(true)}>
        不同意，我要申诉
      </Button>
    )
  return (
    <Card title="申诉">
      <TextArea
        label="申诉理由"
        hint="哪一项、为什么，只能申诉一次"
        max={1000}
        value={draft.value.said}
        error={failure?.fields.said}
        onChange={(said) => draft.set({ said })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="正在提交" onTap={() => send({ id, said: draft.value.said })}>
        提交申诉
      </Button>
    </Card>
  )
}
