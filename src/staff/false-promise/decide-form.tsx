import { fenOf } from '@contract/money'
import { findingOutcomeLabels, findingOutcomes, type FindingOutcome } from '@contract/promise/labels'
import { decideFalse } from '@/api/promise'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { NumberField } from '@/components/number-field'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

const initial = {
  outcome: undefined as FindingOutcome | undefined,
  reasons: '',
  costYuan: undefined as number | undefined,
  fineYuan: undefined as number | undefined,
}

/** Found false or dropped, by another than who proposed it. */
export function DecideForm({ id, onStale }: { id: string; onStale: () => unknown }) {
  const draft = useDraft(`promise-finding:${id}`, initial)
  const { outcome, reasons, costYuan, fineYuan } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(decideFalse, { draft })
  useStale(failure, ['not-in-this-state'], onStale)
  const amounts = costYuan !== undefined && fineYuan !== undefined
  const decide = async () => {
    if (!outcome) return
    const yes = await confirm({
      title: `${findingOutcomeLabels[outcome]}？`,
      content:
        outcome === 'false'
          ? '会记入名单，申请人几年内不能再签承诺书，马上会收到消息。'
          : '不记名单，申请人马上会收到消息。',
      yes: '确定',
      danger: outcome === 'false',
    })
    if (!yes) return
    if (outcome === 'dropped') await send({ id, outcome, reasons })
    else if (amounts) await send({ id, outcome, reasons, costFen: fenOf(costYuan), fineFen: fenOf(fineYuan) })
  }
  return (
    <Card title="认定">
      <Choice
        label="听了双方，认为"
        options={findingOutcomes.map((value) => ({ value, label: findingOutcomeLabels[value] }))}
        value={outcome}
        error={failure?.fields.outcome}
        onChange={(next) => draft.set({ outcome: next })}
      />
      <TextArea
        label="理由"
        hint="申请人会看到，请写得让人看得懂"
        max={1000}
        value={reasons}
        error={failure?.fields.reasons}
        onChange={(next) => draft.set({ reasons: next })}
      />
      {outcome === 'false' && (
        <>
          <NumberField
            label="要交回的援助费用"
            hint="已经花掉的；还没派律师就填0"
            unit="元"
            decimals={2}
            value={costYuan}
            error={failure?.fields.costFen}
            onChange={(next) => draft.set({ costYuan: next })}
          />
          <NumberField
            label="建议罚款"
            hint="最多3000元，由司法局另外的人来定；不建议就填0"
            unit="元"
            decimals={2}
            value={fineYuan}
            error={failure?.fields.fineFen}
            onChange={(next) => draft.set({ fineYuan: next })}
          />
        </>
      )}
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        busy={sending}
        busyText="请稍候"
        disabled={!outcome || (outcome === 'false' && !amounts)}
        onTap={decide}
      >
        作出认定
      </Button>
    </Card>
  )
}
