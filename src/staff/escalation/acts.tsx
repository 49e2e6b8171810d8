import { useState } from 'react'
import {
  escalationOutcomeLabels,
  escalationOutcomes,
  type EscalationOutcome,
} from '@contract/escalation/labels'
import type { Escalation } from '@contract/escalation/schema'
import { acknowledgeEscalation, closeEscalation, urgeEscalation } from '@/api/escalation'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { confirm, toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { ReportForm } from './report-form'

/** What is open to the reader, the way on first. */
export function Acts({ escalation }: { escalation: Escalation }) {
  const { acts, id } = escalation
  return (
    <>
      {acts.includes('acknowledge') && <AcknowledgeButton id={id} />}
      {acts.includes('report') && <ReportForm escalation={escalation} />}
      {acts.includes('close') && <CloseForm id={id} />}
      {acts.includes('urge') && <UrgeButton id={id} />}
    </>
  )
}

function AcknowledgeButton({ id }: { id: string }) {
  const { send, sending, failure } = useSendOnce(acknowledgeEscalation)
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button icon="check" busy={sending} onTap={() => send({ id })}>
        签收
      </Button>
    </>
  )
}

function UrgeButton({ id }: { id: string }) {
  const { send, sending, failure } = useSendOnce(urgeEscalation, {
    onAccepted: () => void toast('已经催办'),
  })
  const urge = async () => {
    const yes = await confirm({
      title: '催办这一件？',
      content: '县区中心的人都会收到消息，催办会记下来。',
      yes: '催办',
    })
    if (yes) await send({ id })
  }
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="secondary" icon="bell" busy={sending} onTap={urge}>
        催办
      </Button>
    </>
  )
}

interface Closing {
  outcome: EscalationOutcome | undefined
  result: string
}

function CloseForm({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  const draft = useDraft<Closing>(`escalation-close:${id}`, { outcome: undefined, result: '' })
  const { outcome, result } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(closeEscalation, { draft })
  if (!open)
    return (
      <Button kind="secondary" onTap={() => setOpen(true)}>
        办结
      </Button>
    )
  return (
    <Card title="办结">
      <Choice
        label="结果"
        options={escalationOutcomes.map((value) => ({ value, label: escalationOutcomeLabels[value] }))}
        value={outcome}
        error={failure?.fields.outcome}
        onChange={(outcome) => draft.set({ outcome })}
      />
      <TextArea
        label="怎么办的"
        hint="登记的人会看到"
        max={1000}
        value={result}
        error={failure?.fields.result}
        onChange={(result) => draft.set({ result })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        busy={sending}
        disabled={outcome === undefined}
        onTap={() => send({ id, outcome: outcome!, result })}
      >
        确定办结
      </Button>
    </Card>
  )
}
