import type { ReactNode } from 'react'
import { escalationReasonLabels, escalationReasons, reasonOfRisk } from '@contract/escalation/labels'
import type { EscalationReason } from '@contract/escalation/labels'
import type { RecordEscalation } from '@contract/escalation/schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import { escalate } from '@/api/escalation'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { MultiChoice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { NumberField } from '@/components/number-field'
import { Page } from '@/components/page'
import { TextArea, TextField } from '@/components/text-field'
import { toast } from '@/components/talk'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  record: RecordEscalation
  /** How it stands, above the form. */
  head: ReactNode
  onSent: () => void
}

const options = escalationReasons.map((value) => ({ value, label: escalationReasonLabels[value] }))

interface Form {
  reasons: EscalationReason[]
  what: string
  place: string
  people: number | undefined
  done: string
}

const initialOf = ({ escalation, risks, groupSize }: RecordEscalation): Form => ({
  reasons:
    escalation && escalation.status !== 'closed'
      ? escalation.reasons
      : risks.map((risk) => reasonOfRisk[risk]),
  what: '',
  place: '',
  people: groupSize ?? undefined,
  done: '',
})

/** What, where, how many, what was done: the four things the centre has to know. */
export function EscalateForm({ record, head, onSent }: Props) {
  const { consultationId, escalation, siteName, matterType } = record
  const draft = useDraft(`escalate:${consultationId}`, initialOf(record))
  const { reasons, what, place, people, done } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(escalate, {
    draft,
    onAccepted: () => {
      void toast('已报给县区中心')
      onSent()
    },
  })
  const wrong = failure?.fields ?? {}
  const more = escalation !== null && escalation.status !== 'closed'
  // an empty number is refused by the server in its own words
  const submit = () => send({ consultationId, reasons, what, place, people: people ?? 0, done })
  return (
    <Page
      title="紧急上报"
      lead={`${matterTypeLabels[matterType]}　${siteName}`}
      footer={
        <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在上报'} onTap={submit}>
          {more ? '补充上报' : '上报县区中心'}
        </Button>
      }
    >
      {head}
      <Card title={more ? '补充情况' : '上报的情况'}>
        <MultiChoice
          label="为什么要上报"
          options={options}
          values={reasons}
          error={wrong.reasons}
          onChange={(reasons) => draft.set({ reasons })}
        />
        <TextArea
          label="是什么事"
          hint="不要写来访人的姓名、电话、住址"
          max={1000}
          value={what}
          error={wrong.what}
          onChange={(what) => draft.set({ what })}
        />
        <TextField
          label="在什么地方"
          hint="乡镇、村、单位或路口"
          max={100}
          value={place}
          error={wrong.place}
          onChange={(place) => draft.set({ place })}
        />
        <NumberField
          label="涉及多少人"
          hint="大约就行"
          unit="人"
          value={people}
          error={wrong.people}
          onChange={(people) => draft.set({ people })}
        />
        <TextArea
          label="已经做了什么"
          hint="劝过谁、找过哪里、现在怎么样"
          max={1000}
          value={done}
          error={wrong.done}
          onChange={(done) => draft.set({ done })}
        />
      </Card>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
    </Page>
  )
}
