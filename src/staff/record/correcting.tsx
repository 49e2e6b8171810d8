import { useState } from 'react'
import { CountyCorrection } from '@contract/consultation/correction-schema'
import type { OpenedConsultation } from '@contract/consultation/schema'
import type { RefusedFields } from '@contract/refusal'
import { correctForCounty } from '@/api/consultation'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { CorrectionFields, correctedForm, partsOf } from '@/features/consultation/correction-fields'
import { newId } from '@/platform/new-id'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** The county puts a record right and says why; the one who wrote it is told. */
export function CountyCorrecting({ record, onDone }: { record: OpenedConsultation; onDone: () => void }) {
  const draft = useDraft(`county-correction:${record.id}:${record.version}`, {
    ...correctedForm(record),
    reason: '',
  })
  const { value } = draft
  const [errors, setErrors] = useState<RefusedFields>({})
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(correctForCounty, {
    draft,
    onAccepted: () => {
      toast('已经更正，也告诉了经办人')
      onDone()
    },
  })
  const edit = (change: Partial<typeof value>) => {
    draft.set(change)
    setErrors({})
    clearFailure()
  }
  const submit = async () => {
    const { reason, ...rest } = value
    const input = { id: record.id, version: record.version, ...partsOf(rest), reason }
    const read = CountyCorrection.safeParse({ ...input, requestId: newId() })
    if (!read.success)
      return setErrors(
        Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message])),
      )
    await send(input)
  }
  const told = { ...failure?.fields, ...errors }
  return (
    <>
      <CorrectionFields value={value} errors={told} edit={edit} />
      <Card>
        <TextField
          label="更正原因"
          hint="会和记录留在一起，经办人看得到"
          max={200}
          value={value.reason}
          error={told.reason}
          onChange={(reason) => edit({ reason })}
        />
        {failure && <Notice tone="bad">{failure.message}</Notice>}
        <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在提交'} onTap={submit}>
          提交更正
        </Button>
        <Button kind="quiet" onTap={onDone}>
          不改了
        </Button>
      </Card>
    </>
  )
}

const Door = ({ onTap }: { onTap: () => void }) => (
  <Button kind="secondary" icon="pen" onTap={onTap}>
    更正这条记录
  </Button>
)
CountyCorrecting.Door = Door
