import { useState } from 'react'
import { SaveDepartment, type Department } from '@contract/referral/department-schema'
import { departmentKindLabels, departmentKinds } from '@contract/referral/labels'
import type { RefusedFields } from '@contract/refusal'
import { saveDepartment } from '@/api/referral'
import { Card } from '@/components/card'
import { Choice, Tick } from '@/components/choice'
import { SaveOrLeave } from '@/components/save-or-leave'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { newId } from '@/platform/new-id'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  countyCode: string
  /** The one that is changed; a new one when left out. */
  department: Department | undefined
  onDone: () => void
}

/** One department: what it is called, how it is reached, whether things are still passed on to it. */
export function DepartmentForm({ countyCode, department, onDone }: Props) {
  const draft = useDraft(`department:${department?.code ?? countyCode}`, {
    kind: department?.kind,
    name: department?.name ?? '',
    phone: department?.phone ?? '',
    address: department?.address ?? '',
    active: department?.active ?? true,
  })
  const { value } = draft
  const [errors, setErrors] = useState<RefusedFields>({})
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(saveDepartment, {
    draft,
    onAccepted: () => {
      toast('已经保存')
      onDone()
    },
  })
  const edit = (change: Partial<typeof value>) => {
    draft.set(change)
    setErrors({})
    clearFailure()
  }
  const submit = async () => {
    const input = { countyCode, ...(department && { code: department.code }), ...value }
    const read = SaveDepartment.safeParse({ ...input, requestId: newId() })
    if (!read.success)
      return setErrors(
        Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message])),
      )
    await send(read.data)
  }
  const wrong = { ...failure?.fields, ...errors }
  return (
    <Card title={department ? '改部门' : '加一个部门'}>
      <Choice
        label="哪类部门"
        options={departmentKinds.map((kind) => ({ value: kind, label: departmentKindLabels[kind] }))}
        value={value.kind}
        error={wrong.kind}
        onChange={(kind) => edit({ kind })}
      />
      <TextField
        label="名称"
        max={40}
        value={value.name}
        error={wrong.name}
        onChange={(name) => edit({ name })}
      />
      <TextField
        optional
        label="电话"
        keyboard="number"
        max={20}
        value={value.phone}
        error={wrong.phone}
        onChange={(phone) => edit({ phone })}
      />
      <TextField
        optional
        label="地址"
        max={100}
        value={value.address}
        error={wrong.address}
        onChange={(address) => edit({ address })}
      />
      <Tick checked={value.active} onChange={(active) => edit({ active })}>
        可以往这里转
      </Tick>
      <SaveOrLeave
        busy={sending}
        waiting={waiting}
        message={failure?.message}
        onSave={submit}
        onLeave={() => {
          draft.discard()
          onDone()
        }}
      />
    </Card>
  )
}
