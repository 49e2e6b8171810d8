import { useState } from 'react'
import { exportPeople } from '@/api/people'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { TextField } from '@/components/text-field'
import { saveWorkbook } from '@/platform/save-file'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** The register as a workbook; telephone numbers go along only for a reason, which stays on record. */
export function ExportCard() {
  const [withPhones, setWithPhones] = useState(false)
  const draft = useDraft('people-export', { reason: '' })
  const { reason } = draft.value
  const { send, sending, failure } = useSendOnce(exportPeople, {
    draft,
    onAccepted: ({ name, content }) => void saveWorkbook(name, content),
  })
  return (
    <Card title="导出名册">
      <Tick checked={withPhones} onChange={setWithPhones}>
        带上手机号
      </Tick>
      {withPhones && (
        <TextField
          label="为什么要手机号"
          hint="会留下记录"
          max={100}
          value={reason}
          error={failure?.fields.reason}
          onChange={(reason) => draft.set({ reason })}
        />
      )}
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind="secondary"
        icon="file"
        busy={sending}
        busyText="正在导出"
        disabled={withPhones && reason.trim().length < 2}
        onTap={() => send({ withPhones, ...(withPhones && { reason }) })}
      >
        导出Excel
      </Button>
    </Card>
  )
}
