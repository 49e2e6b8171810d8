import type { Objection, Statement } from '@contract/subsidy/schema'
import { answerObjection } from '@/api/subsidy'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Section } from '@/components/section'
import { toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { LineRow } from '@/features/subsidy/line-row'
import { ObjectionCard } from '@/features/subsidy/objection-card'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  statement: Statement
  keeps: boolean
}

/** What the person said was wrong, beside the line it is about; those without an answer first. */
export function Objections({ statement, keeps }: Props) {
  const { objections, lines } = statement
  if (objections.length === 0) return null
  const sorted = [...objections].sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null))
  return (
    <Section title="本人的异议">
      {sorted.map((objection) => {
        const line = lines.find(({ id }) => id === objection.lineId)
        return (
          <Card key={objection.id}>
            {line && <LineRow line={line} />}
            <ObjectionCard objection={objection} />
            {keeps && objection.answer === null && <AnswerForm objection={objection} />}
          </Card>
        )
      })}
    </Section>
  )
}

function AnswerForm({ objection }: { objection: Objection }) {
  const draft = useDraft(`objection-answer:${objection.id}`, { answer: '' })
  const { send, sending, waiting, failure } = useSendOnce(answerObjection, {
    draft,
    onAccepted: () => toast('已答复'),
  })
  return (
    <>
      <TextArea
        label="怎么答复"
        hint="该补签的先在“补签”里办好，答复时结算单会重新算"
        max={300}
        value={draft.value.answer}
        error={failure?.fields.answer}
        onChange={(answer) => draft.set({ answer })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在提交'}
        onTap={() => send({ objectionId: objection.id, answer: draft.value.answer })}
      >
        答复
      </Button>
    </>
  )
}
