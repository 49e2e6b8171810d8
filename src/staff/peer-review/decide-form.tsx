import { appealOutcomeLabels, appealOutcomes, type AppealOutcome } from '@contract/quality/labels'
import { decideAppeal } from '@/api/peers'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { NumberField } from '@/components/number-field'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  id: string
  score: number
  onStale: () => unknown
}

/** The city's word on an appeal, given once. */
export function DecideForm({ id, score, onStale }: Props) {
  const draft = useDraft(`grade-decision:${id}`, {
    outcome: undefined as AppealOutcome | undefined,
    points: undefined as number | undefined,
    reasons: '',
  })
  const { outcome, points, reasons } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(decideAppeal, { draft })
  useStale(failure, ['not-in-this-state', 'not-found'], onStale)
  const decide = () => {
    if (outcome === 'upheld') return send({ id, outcome, reasons })
    // a field without points is told of by the server in one sentence
    if (outcome === 'changed') return send({ id, outcome, score: points as number, reasons })
    return undefined
  }
  return (
    <Card title="对申诉作出决定">
      <Choice
        label="决定"
        options={appealOutcomes.map((value) => ({ value, label: appealOutcomeLabels[value] }))}
        value={outcome}
        error={failure?.fields.outcome}
        onChange={(next) => draft.set({ outcome: next })}
      />
      {outcome === 'changed' && (
        <NumberField
          label="改成多少分"
          hint={`原来是${score}分，等次按分数定`}
          unit="分"
          value={points}
          error={failure?.fields.score}
          onChange={(next) => draft.set({ points: next })}
        />
      )}
      <TextArea
        label="决定的理由"
        hint="承办律师会看到，不要写评审人是谁"
        max={1000}
        value={reasons}
        error={failure?.fields.reasons}
        onChange={(next) => draft.set({ reasons: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="正在提交" disabled={!outcome} onTap={decide}>
        作出决定
      </Button>
    </Card>
  )
}
