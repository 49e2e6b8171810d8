import { useState } from 'react'
import { SendReferral, type Receivers, type ReferSubject } from '@contract/referral/schema'
import { referralKindLabels, referralKinds, type ReferralKind } from '@contract/referral/labels'
import type { RefusedFields } from '@contract/refusal'
import { sendReferral, useReceivers } from '@/api/referral'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice, Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Select } from '@/components/picker-field'
import { Empty } from '@/components/states'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { newId } from '@/platform/new-id'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Form {
  kind: ReferralKind | undefined
  county: string
  /** `department:code` or `mediator:id`. */
  receiver: string | undefined
  facts: string
  consented: boolean
}

const DEPARTMENT = 'department:'
const MEDIATOR = 'mediator:'

/** Who takes it over as the server is told it. */
const receiverOf = (receiver: string | undefined) => {
  if (receiver?.startsWith(DEPARTMENT)) return { departmentCode: receiver.slice(DEPARTMENT.length) }
  return receiver ? { mediatorId: receiver.slice(MEDIATOR.length) } : {}
}

/** Passes a record on: to whom, what they are told, and that the person agreed. */
export function ReferForm({ subject, onSent }: { subject: ReferSubject; onSent: (id: string) => void }) {
  const draft = useDraft<Form>(`refer:${subject.consultationId}`, {
    kind: undefined,
    county: subject.countyCode,
    receiver: undefined,
    facts: subject.summary.slice(0, 1000),
    consented: false,
  })
  const { kind, county, receiver, facts, consented } = draft.value
  const [errors, setErrors] = useState<RefusedFields>({})
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(sendReferral, {
    draft,
    onAccepted: ({ id }) => onSent(id),
  })
  const receivers = useReceivers(kind, county)
  const edit = (change: Partial<Form>) => {
    draft.set(change)
    setErrors({})
    clearFailure()
  }
  const submit = async () => {
    const input = { consultationId: subject.consultationId, kind, ...receiverOf(receiver), facts, consented }
    const read = SendReferral.safeParse({ ...input, requestId: newId() })
    if (!read.success)
      return setErrors(
        Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message])),
      )
    await send(read.data)
  }
  const wrong = { ...failure?.fields, ...errors }
  return (
    <Card title="转给别的部门办">
      <Choice
        inline
        label="转什么"
        options={referralKinds.map((value) => ({ value, label: referralKindLabels[value] }))}
        value={kind}
        error={wrong.kind}
        onChange={(next) => edit({ kind: next, receiver: undefined })}
      />
      {kind && (
        <Ask of={receivers}>
          {(known) => (
            <ReceiverPick known={known} form={draft.value} error={wrong.departmentCode} edit={edit} />
          )}
        </Ask>
      )}
      <TextArea
        label="要说明的情况"
        hint="对方看得到。不要写姓名、电话、身份证号"
        max={1000}
        value={facts}
        error={wrong.facts}
        onChange={(text) => edit({ facts: text })}
      />
      <Tick checked={consented} error={wrong.consented} onChange={(yes) => edit({ consented: yes })}>
        {subject.hasPhone ? '来访人同意转过去，也同意对方接收后看他的姓名和电话' : '来访人同意转过去'}
      </Tick>
      {subject.safeMode && <Notice tone="warn">安全模式：对方看不到来访人是谁，联系只能通过您。</Notice>}
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在转'} onTap={submit}>
        出推送函，转过去
      </Button>
    </Card>
  )
}

interface PickProps {
  known: Receivers
  form: Form
  error: string | undefined
  edit: (change: Partial<Form>) => void
}

function ReceiverPick({ known, form, error, edit }: PickProps) {
  const options = [
    ...known.departments.map(({ code, name, phone }) => ({
      value: `${DEPARTMENT}${code}`,
      label: phone ? `${name} ${phone}` : name,
    })),
    ...known.mediators.map(({ id, name, unit }) => ({
      value: `${MEDIATOR}${id}`,
      label: ['人民调解员', name, unit].filter(Boolean).join(' '),
    })),
  ]
  return (
    <>
      <Select
        label="哪个县区"
        options={known.counties.map(({ code, name }) => ({ value: code, label: name }))}
        value={form.county}
        onChange={(county) => edit({ county, receiver: undefined })}
      />
      {options.length > 0 ? (
        <Select
          label="转给谁"
          options={options}
          value={form.receiver}
          error={error}
          onChange={(receiver) => edit({ receiver })}
        />
      ) : (
        <Empty icon="search" title="这个县区没有可以转的部门" hint="请县区工作人员在“转办部门”里加上" />
      )}
    </>
  )
}
