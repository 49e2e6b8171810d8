import { hearApplicant } from '@/api/promise'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** What the applicant said in person or by telephone, in their own words. */
export function HearForm({ id, onStale }: { id: string; onStale: () => unknown }) {
  const draft = useDraft(`promise-heard:${id}`, { said: '' })
  const { send, sending, waiting, failure } = useSendOnce(hearApplicant, { draft })
  useStale(failure, ['not-in-this-state'], onStale)
  return (
    <Card title="记下申请人的说明">
      <TextArea
        label="申请人的原话"
        hint="打电话或者当面说的，照原话记，念给他听过再存；只能记一次"
        max={1000}
        value={draft.value.said}
        error={failure?.fields.said}
        onChange={(said) => draft.set({ said })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        busy={sending}
        busyText="请稍候"
        onTap={() => send({ id, said: draft.value.said })}
      >
        存下说明
      </Button>
    </Card>
  )
}
