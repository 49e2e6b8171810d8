import {
  calledParties,
  calledPartyLabels,
  monitorViolations,
  type CalledParty,
  type MonitorKind,
} from '@contract/quality/labels'
import type { Monitoring } from '@contract/quality/schema'
import type { Scores } from '@contract/quality/score'
import { violationLabels } from '@contract/supervision/labels'
import { shanghaiDate } from '@contract/time'
import { recordMonitor } from '@/api/quality'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice, Tick } from '@/components/choice'
import { DateField } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { ScoreFields } from '@/features/quality/score-fields'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

type Violation = (typeof monitorViolations)[number]

interface Form {
  called: CalledParty | undefined
  doneOn: string
  scores: Scores
  said: string
  mismatch: string
  isSerious: boolean
  violation: Violation | undefined
  facts: string
}

const saidHints: Record<MonitorKind, string> = {
  phone: '问了什么，对方怎么说。不用写身份证号、电话',
  hearing: '开庭时间、法院，律师表现怎么样',
  visit: '受援人怎么说，还有什么困难',
  file: '哪些做得好，哪些缺了',
}

interface Props {
  of: Monitoring
  way: Monitoring['kinds'][number]
  onStale: () => unknown
}

/** One look at a case written down: scored, told in words, and filed as a finding where it is serious. */
export function RecordForm({ of, way, onStale }: Props) {
  const today = shanghaiDate(of.asOf)
  const draft = useDraft<Form>(`monitor:${of.id}:${way.kind}:${way.version}`, {
    called: undefined,
    doneOn: today,
    scores: {},
    said: '',
    mismatch: '',
    isSerious: false,
    violation: undefined,
    facts: '',
  })
  const form = draft.value
  const { send, sending, waiting, failure } = useSendOnce(recordMonitor, {
    draft,
    onAccepted: () => toast('记下了'),
  })
  useStale(failure, ['score-sheet-old', 'not-in-this-state', 'not-found'], onStale)
  const wrong = failure?.fields ?? {}
  const submit = () =>
    send({
      id: of.id,
      kind: way.kind,
      ...(way.kind === 'phone' && { called: form.called }),
      doneOn: form.doneOn,
      version: way.version,
      scores: form.scores,
      said: form.said,
      mismatch: form.mismatch,
      // what was not chosen is said by the server in one sentence at its field
      ...(form.isSerious && {
        serious: { violation: form.violation as Violation, facts: form.facts },
      }),
    })
  return (
    <>
      <Card title="打分">
        {way.kind === 'phone' && (
          <Choice
            label="电话打给了谁"
            options={calledParties.map((value) => ({ value, label: calledPartyLabels[value] }))}
            value={form.called}
            error={wrong.called}
            onChange={(called) => draft.set({ called })}
          />
        )}
        <DateField
          label="哪天"
          value={form.doneOn}
          to={today}
          error={wrong.doneOn}
          onChange={(doneOn) => draft.set({ doneOn })}
        />
        <ScoreFields
          items={way.items}
          scores={form.scores}
          errors={wrong}
          onChange={(scores) => draft.set({ scores })}
        />
      </Card>
      <Card title="情况">
        <TextArea
          label="了解到的情况"
          hint={saidHints[way.kind]}
          max={1000}
          value={form.said}
          error={wrong.said}
          onChange={(said) => draft.set({ said })}
        />
        <TextArea
          label="和案件不一致的地方"
          hint="比如卷宗里写见过面，受援人说没见过"
          optional
          max={500}
          value={form.mismatch}
          error={wrong.mismatch}
          onChange={(mismatch) => draft.set({ mismatch })}
        />
        <Tick checked={form.isSerious} onChange={(isSerious) => draft.set({ isSerious })}>
          问题严重，提出来处理
        </Tick>
        {form.isSerious && (
          <>
            <Choice
              label="什么问题"
              options={monitorViolations.map((value) => ({ value, label: violationLabels[value] }))}
              value={form.violation}
              error={wrong['serious.violation']}
              onChange={(violation) => draft.set({ violation })}
            />
            <TextArea
              label="问题经过"
              hint="律师本人会看到，不要写是谁反映的"
              max={500}
              value={form.facts}
              error={wrong['serious.facts']}
              onChange={(facts) => draft.set({ facts })}
            />
          </>
        )}
      </Card>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="正在提交" onTap={submit}>
        登记这次监督
      </Button>
    </>
  )
}
