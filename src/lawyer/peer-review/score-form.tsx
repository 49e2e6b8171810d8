import type { Seat } from '@contract/quality/peer-schema'
import { hundredOf, scoreFaults, type Scores } from '@contract/quality/score'
import { giveScore } from '@/api/peers'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { confirm, toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { ScoreFields } from '@/features/quality/score-fields'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** One's points and word on a case; given once. */
export function ScoreForm({ seat, onStale }: { seat: Seat; onStale: () => unknown }) {
  const draft = useDraft(`peer-review:${seat.id}`, { scores: {} as Scores, said: '' })
  const { scores, said } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(giveScore, {
    draft,
    onAccepted: () => toast('评完了，谢谢您'),
  })
  useStale(failure, ['not-in-this-state', 'not-found'], onStale)
  const complete = Object.keys(scoreFaults(seat.items, scores)).length === 0
  const give = async () => {
    const sure = await confirm({ title: '交了就不能改', content: '分数和意见交上去以后，案卷不能再打开。' })
    if (sure) await send({ id: seat.id, version: seat.version, scores, said })
  }
  return (
    <Card title="打分">
      <ScoreFields
        items={seat.items}
        scores={scores}
        errors={failure?.fields ?? {}}
        onChange={(next) => draft.set({ scores: next })}
      />
      {complete && <Notice>{`合起来${hundredOf(seat.items, scores)}分（按百分算）`}</Notice>}
      <TextArea
        label="评审意见"
        hint="承办律师会看到，不要写姓名和单位"
        max={1000}
        value={said}
        error={failure?.fields.said}
        onChange={(next) => draft.set({ said: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="正在提交" onTap={give}>
        交评审结果
      </Button>
    </Card>
  )
}
