import { fenOf, yuanText } from '@contract/money'
import { fineOutcomeLabels, fineOutcomes, type FineOutcome } from '@contract/promise/labels'
import type { FalsePromise } from '@contract/promise/schema'
import { shanghaiDate } from '@contract/time'
import { correctRegister, decideFine, recoverCost } from '@/api/promise'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { NumberField } from '@/components/number-field'
import { DateField } from '@/components/picker-field'
import { confirm } from '@/components/talk'
import { TextArea, TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  it: FalsePromise
  onStale: () => unknown
}

/** The day the cost was paid back. */
export function Recover({ it, onStale }: Props) {
  const draft = useDraft(`promise-cost:${it.id}`, { on: undefined as string | undefined })
  const { on } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(recoverCost, { draft })
  useStale(failure, ['not-in-this-state'], onStale)
  return (
    <Card title="费用交回">
      <DateField
        label="哪天交回"
        hint={`${yuanText(it.costFen!)}，全部交齐再登记`}
        value={on}
        from={shanghaiDate(it.decidedAt!)}
        to={shanghaiDate(it.asOf)}
        error={failure?.fields.on}
        onChange={(next) => draft.set({ on: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        busy={sending}
        busyText="请稍候"
        disabled={!on}
        onTap={() => on && send({ id: it.id, on })}
      >
        登记交回
      </Button>
    </Card>
  )
}

/** The bureau's own word on the fine, with the number of its decision (法援法 64). */
export function Fine({ it, onStale }: Props) {
  const draft = useDraft(`promise-fine:${it.id}`, {
    outcome: undefined as FineOutcome | undefined,
    yuan: undefined as number | undefined,
    number: '',
    reasons: '',
  })
  const { outcome, yuan, number, reasons } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(decideFine, { draft })
  useStale(failure, ['not-in-this-state'], onStale)
  const decide = async () => {
    if (!outcome) return
    const yes = await confirm({
      title: `${fineOutcomeLabels[outcome]}？`,
      content: '登记后不能改，申请人马上会收到消息。',
      yes: '确定',
      danger: outcome === 'imposed',
    })
    if (!yes) return
    if (outcome === 'not-imposed') await send({ id: it.id, outcome, reasons })
    else if (yuan !== undefined) await send({ id: it.id, outcome, reasons, number, fineFen: fenOf(yuan) })
  }
  return (
    <Card title="司法局定罚不罚">
      <Choice
        label={`建议罚款${yuanText(it.fineProposedFen!)}`}
        options={fineOutcomes.map((value) => ({ value, label: fineOutcomeLabels[value] }))}
        value={outcome}
        error={failure?.fields.outcome}
        onChange={(next) => draft.set({ outcome: next })}
      />
      {outcome === 'imposed' && (
        <>
          <NumberField
            label="罚款数额"
            hint="最多3000元"
            unit="元"
            decimals={2}
            value={yuan}
            error={failure?.fields.fineFen}
            onChange={(next) => draft.set({ yuan: next })}
          />
          <TextField
            label="决定书文号"
            max={60}
            value={number}
            error={failure?.fields.number}
            onChange={(next) => draft.set({ number: next })}
          />
        </>
      )}
      <TextArea
        label="理由"
        max={1000}
        value={reasons}
        error={failure?.fields.reasons}
        onChange={(next) => draft.set({ reasons: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        busy={sending}
        busyText="请稍候"
        disabled={!outcome || (outcome === 'imposed' && yuan === undefined)}
        onTap={decide}
      >
        登记决定
      </Button>
    </Card>
  )
}

/** Off the register because it was wrong, by another than who decided it (个人信息保护法 46). */
export function Correct({ it, onStale }: Props) {
  const draft = useDraft(`promise-correct:${it.id}`, { reason: '' })
  const { send, sending, waiting, failure } = useSendOnce(correctRegister, { draft })
  useStale(failure, ['not-in-this-state'], onStale)
  const correct = async () => {
    const yes = await confirm({
      title: '从名单上更正？',
      content: '申请人又可以签承诺书，马上会收到消息；原来的记录还看得到。',
      yes: '更正',
    })
    if (yes) await send({ id: it.id, reason: draft.value.reason })
  }
  return (
    <Card title="认定错了">
      <TextArea
        label="更正原因"
        max={500}
        value={draft.value.reason}
        error={failure?.fields.reason}
        onChange={(reason) => draft.set({ reason })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="quiet" busy={sending} busyText="请稍候" onTap={correct}>
        更正，从名单上去掉
      </Button>
    </Card>
  )
}
