import { changeOutcomeLabels } from '@contract/assignment/labels'
import type { AssignDesk, DeskChange } from '@contract/assignment/schema'
import { deadlineText } from '@contract/calendar'
import { dayText, momentText } from '@contract/time'
import { decideChange } from '@/api/assignment'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useStale } from './use-stale'

type Outcome = 'allowed' | 'denied'
const outcomes: Outcome[] = ['allowed', 'denied']

/** Requests for another lawyer, and the word about the one that waits (法援法 55; 148号令 37). */
export const ChangeCards = ({ desk, onStale }: { desk: AssignDesk; onStale: () => unknown }) =>
  desk.changes.length > 0 && (
    <Section title={`申请换律师${desk.changes.length}次`}>
      {desk.changes.map((change) => (
        <Asked key={change.askedAt} change={change} now={new Date(desk.asOf)} />
      ))}
      {desk.mayDecideChange && <DecideForm id={desk.id} onStale={onStale} />}
    </Section>
  )

const Asked = ({ change, now }: { change: DeskChange; now: Date }) => (
  <Card
    title={change.outcome ? changeOutcomeLabels[change.outcome] : '等您答复'}
    tone={change.outcome ? undefined : 'warn'}
  >
    <KeyValue name="受援人说">{change.said}</KeyValue>
    <KeyValue name="律师">{change.lawyerName}</KeyValue>
    <KeyValue name="提出时间">{momentText(change.askedAt)}</KeyValue>
    {change.outcome === null && (
      <KeyValue name="最晚答复">
        {dayText(change.dueOn)}，{deadlineText(change.dueOn, now)}
      </KeyValue>
    )}
    {change.reasons && <KeyValue name="理由">{change.reasons}</KeyValue>}
    {change.handOver && <KeyValue name="移交">{change.handOver}</KeyValue>}
    {change.decidedAt && (
      <KeyValue name="答复">
        {momentText(change.decidedAt)}　{change.deciderName}
      </KeyValue>
    )}
  </Card>
)

function DecideForm({ id, onStale }: { id: string; onStale: () => unknown }) {
  const draft = useDraft(`change-decision:${id}`, {
    outcome: undefined as Outcome | undefined,
    reasons: '',
    handOver: '',
  })
  const { outcome, reasons, handOver } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(decideChange, { draft })
  useStale(failure?.code, onStale)
  const decide = async () => {
    if (!outcome) return
    const yes = await confirm({
      title: `${changeOutcomeLabels[outcome]}？`,
      content:
        outcome === 'allowed' ? '这件案子会重新指派，受援人和律师马上会收到消息。' : '受援人马上会收到消息。',
      yes: '确定',
    })
    if (yes) await send({ id, outcome, reasons, ...(outcome === 'allowed' && { handOver }) })
  }
  return (
    <Card title="答复">
      <Choice
        label="换不换"
        options={outcomes.map((value) => ({ value, label: changeOutcomeLabels[value] }))}
        value={outcome}
        error={failure?.fields.outcome}
        onChange={(next) => draft.set({ outcome: next })}
      />
      <TextArea
        label="理由"
        hint="受援人会看到，请写得让人看得懂"
        max={1000}
        value={reasons}
        error={failure?.fields.reasons}
        onChange={(next) => draft.set({ reasons: next })}
      />
      {outcome === 'allowed' && (
        <TextArea
          label="原来的律师要移交什么"
          hint="材料的名称和件数，新律师会看到"
          max={1000}
          value={handOver}
          error={failure?.fields.handOver}
          onChange={(next) => draft.set({ handOver: next })}
        />
      )}
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="请稍候" disabled={!outcome} onTap={decide}>
        作出答复
      </Button>
    </Card>
  )
}
