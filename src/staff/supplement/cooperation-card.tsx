import type { Cooperation, SupplementDesk } from '@contract/supplement/schema'
import { dayText, momentText } from '@contract/time'
import { endCooperation } from '@/api/supplement'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useStale } from './use-stale'

interface Props {
  desk: SupplementDesk
  one: Cooperation
  onStale: () => unknown
}

/** Another centre that was asked: which, what, and its answer. */
export function CooperationCard({ desk, one, onStale }: Props) {
  const waits = one.answer === null && desk.acts.includes('end-cooperation')
  return (
    <Card title={`请${one.centre}协查`} tone={waits ? 'warn' : undefined}>
      <KeyValue name="核查什么">{one.what}</KeyValue>
      {one.replyBy && <KeyValue name="请哪天前答复">{dayText(one.replyBy)}</KeyValue>}
      <KeyValue name="谁请的">
        {momentText(one.askedAt)}　{one.askerName}
      </KeyValue>
      {one.answer && <KeyValue name="核查结果">{one.answer}</KeyValue>}
      {one.answeredAt && <KeyValue name="答复">{momentText(one.answeredAt)}</KeyValue>}
      {waits && <Answer id={desk.id} onStale={onStale} />}
    </Card>
  )
}

/** What the other centre answered. */
function Answer({ id, onStale }: { id: string; onStale: () => unknown }) {
  const draft = useDraft(`cooperation-answer:${id}`, { answer: '' })
  const { send, sending, waiting, failure } = useSendOnce(endCooperation, { draft })
  useStale(failure, onStale)
  return (
    <>
      <TextArea
        label="核查结果"
        hint="没有答复的，也写清楚什么时候、怎么问过"
        max={1000}
        value={draft.value.answer}
        error={failure?.fields.answer}
        onChange={(answer) => draft.set({ answer })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="请稍候" onTap={() => send({ id, answer: draft.value.answer })}>
        记下结果，接着审查
      </Button>
    </>
  )
}
