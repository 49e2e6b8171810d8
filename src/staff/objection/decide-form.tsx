import { useEffect } from 'react'
import { objectionOutcomeLabels, objectionOutcomes, type ObjectionOutcome } from '@contract/review/labels'
import type { Objection } from '@contract/review/schema'
import { decideObjection } from '@/api/objection'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

const after: Record<Objection['against'], string> = {
  refusal: '这件申请会重新审查，7天内作出新的决定。',
  termination: '援助会恢复，重新指派律师。',
}

/** Uphold or overturn, with reasons the objector will read. */
export function DecideForm({ objection, onStale }: { objection: Objection; onStale: () => unknown }) {
  const { id, against } = objection
  const draft = useDraft(`objection-decision:${id}`, {
    outcome: undefined as ObjectionOutcome | undefined,
    reasons: '',
  })
  const { outcome, reasons } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(decideObjection, { draft })
  const stale = failure?.code === 'not-in-this-state'
  useEffect(() => {
    if (stale) void onStale()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [stale])
  const decide = async () => {
    if (!outcome) return
    const yes = await confirm({
      title: `${objectionOutcomeLabels[outcome]}？`,
      content: `${outcome === 'overturned' ? after[against] : '原决定不变。'}定下后不能改，申请人马上会收到消息。`,
      yes: '确定',
      danger: outcome === 'upheld',
    })
    if (yes) await send({ id, outcome, reasons })
  }
  return (
    <Card title="审查决定">
      <Choice
        label="审查下来"
        options={objectionOutcomes.map((value) => ({ value, label: objectionOutcomeLabels[value] }))}
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
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="请稍候" disabled={!outcome} onTap={decide}>
        作出决定
      </Button>
    </Card>
  )
}
