import { outcomeLabels, outcomes, penaltyText, sanctions, type Sanction } from '@contract/supervision/outcome'
import type { Finding } from '@contract/supervision/schema'
import { decideFinding, settleFinding } from '@/api/supervision'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { NumberField } from '@/components/number-field'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { penaltyOf, type Weighing } from './penalty-of'

const acts = {
  decide: {
    title: '作出决定',
    send: decideFinding,
    hint: '决定后本人可以申诉，期限内不申诉才生效。',
  },
  settle: {
    title: '申诉后的决定',
    send: settleFinding,
    hint: '只能维持原来的，或者改得更轻。决定后马上生效。',
  },
}

/** Decides what comes of a finding, first or after an appeal: the same form, held to what was decided before. */
export function DecideForm({ finding, act }: { finding: Finding; act: keyof typeof acts }) {
  const { id, most, decisions } = finding
  const draft = useDraft<Weighing>(`finding-${act}:${id}`, {
    outcome: undefined,
    yuan: undefined,
    points: undefined,
    reasons: '',
  })
  const form = draft.value
  const { send, sending, failure } = useSendOnce(acts[act].send, { draft })
  const wrong = failure?.fields ?? {}
  const before = act === 'settle' ? decisions[0] : undefined
  const noHeavier = (outcome: Sanction) =>
    !before || outcomes.indexOf(outcome) <= outcomes.indexOf(before.outcome)
  const penalty = penaltyOf(form)
  const decide = async () => {
    if (!penalty) return
    const yes = await confirm({
      title: `决定：${penaltyText(penalty)}？`,
      content: acts[act].hint,
      yes: '确定',
    })
    if (yes) await send({ id, penalty, reasons: form.reasons })
  }
  return (
    <Card title={acts[act].title}>
      <Notice>{before ? `${acts[act].hint}原来的决定：${penaltyText(before)}。` : acts[act].hint}</Notice>
      <Choice
        label="怎么处理"
        options={sanctions.filter(noHeavier).map((value) => ({ value, label: outcomeLabels[value] }))}
        value={form.outcome}
        error={wrong['penalty.outcome']}
        onChange={(outcome) => draft.set({ outcome })}
      />
      {form.outcome === 'deduct' && (
        <NumberField
          label="扣多少"
          unit="元"
          decimals={2}
          hint={`最多${most.deductFen / 100}元`}
          value={form.yuan}
          error={wrong['penalty.amountFen']}
          onChange={(yuan) => draft.set({ yuan })}
        />
      )}
      {form.outcome === 'points' && (
        <NumberField
          label="扣几分"
          unit="分"
          hint={`最多${most.points}分`}
          value={form.points}
          error={wrong['penalty.points']}
          onChange={(points) => draft.set({ points })}
        />
      )}
      <TextArea
        label="理由"
        hint="写清楚看到了什么、本人怎么说、为什么这样定"
        max={1000}
        value={form.reasons}
        error={wrong.reasons}
        onChange={(reasons) => draft.set({ reasons })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button busy={sending} disabled={!penalty} onTap={decide}>
        作出决定
      </Button>
    </Card>
  )
}
