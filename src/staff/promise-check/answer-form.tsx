import { checkResultLabels, checkResults, type CheckResult } from '@contract/promise/labels'
import { answerCheck } from '@/api/promise'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** What a check came to, written down once. */
export function AnswerForm({ id, onStale }: { id: string; onStale: () => unknown }) {
  const draft = useDraft(`promise-answer:${id}`, { result: undefined as CheckResult | undefined, note: '' })
  const { result, note } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(answerCheck, { draft })
  useStale(failure, ['promise-check-answered'], onStale)
  return (
    <Card title="登记核查结果">
      <Choice
        label="和申请人说明的比"
        options={checkResults.map((value) => ({ value, label: checkResultLabels[value] }))}
        value={result}
        error={failure?.fields.result}
        onChange={(next) => draft.set({ result: next })}
      />
      <TextArea
        label="核查情况"
        hint="对方是谁、怎么说的、有什么凭据"
        max={500}
        value={note}
        error={failure?.fields.note}
        onChange={(next) => draft.set({ note: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        busy={sending}
        busyText="请稍候"
        disabled={!result}
        onTap={() => result && send({ id, result, note })}
      >
        登记结果
      </Button>
    </Card>
  )
}
