import { complaintOutcomeLabels, complaintOutcomes, type ComplaintOutcome } from '@contract/complaint/labels'
import type { Complaint } from '@contract/complaint/schema'
import { violationLabels, violations, type Violation } from '@contract/supervision/labels'
import { concludeComplaint } from '@/api/complaint'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice, Tick } from '@/components/choice'
import { Select } from '@/components/picker-field'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

const empty = {
  outcome: undefined as ComplaintOutcome | undefined,
  reply: '',
  files: false,
  violation: undefined as Violation | undefined,
  facts: '',
}

/** What was found, what the complainant will be told, and whether it becomes a finding about the person. */
export function ConcludeForm({ complaint }: { complaint: Complaint }) {
  const { id, personId } = complaint
  const draft = useDraft(`complaint-conclude:${id}`, empty)
  const { outcome, reply, files, violation, facts } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(concludeComplaint, { draft })
  const wrong = failure?.fields ?? {}
  const mayFile = personId !== null && outcome !== undefined && outcome !== 'unfounded'
  const conclude = async () => {
    if (!outcome) return
    const yes = await confirm({
      title: `结论：${complaintOutcomeLabels[outcome]}？`,
      content: '定下后不能改，下一步答复投诉人。',
      yes: '确定',
    })
    if (yes)
      await send({
        id,
        outcome,
        reply,
        ...(mayFile && files && violation && { finding: { violation, facts } }),
      })
  }
  return (
    <Card title="作出结论">
      <Choice
        label="查下来"
        options={complaintOutcomes.map((value) => ({ value, label: complaintOutcomeLabels[value] }))}
        value={outcome}
        error={wrong.outcome}
        onChange={(outcome) => draft.set({ outcome })}
      />
      <TextArea
        label="给投诉人的答复"
        hint="查了什么、结果怎样、怎么处理"
        max={1000}
        value={reply}
        error={wrong.reply}
        onChange={(reply) => draft.set({ reply })}
      />
      {mayFile && (
        <Tick checked={files} onChange={(files) => draft.set({ files })}>
          同时提出一个值班问题，按程序处理
        </Tick>
      )}
      {mayFile && files && (
        <>
          <Select
            label="是什么问题"
            options={violations.map((value) => ({ value, label: violationLabels[value] }))}
            value={violation}
            error={wrong['finding.violation']}
            onChange={(violation) => draft.set({ violation })}
          />
          <TextArea
            label="查到的事实"
            hint="本人会看到。不要写是谁反映的"
            max={1000}
            value={facts}
            error={wrong['finding.facts'] ?? wrong.finding}
            onChange={(facts) => draft.set({ facts })}
          />
        </>
      )}
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} disabled={!outcome || (mayFile && files && !violation)} onTap={conclude}>
        作出结论
      </Button>
    </Card>
  )
}
