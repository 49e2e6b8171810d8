import { useState } from 'react'
import type { OpenedConsultation } from '@contract/consultation/schema'
import type { RevealedClient } from '@contract/consultation/search-schema'
import { revealClient } from '@/api/ledger'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { TextField } from '@/components/text-field'
import { useSendOnce } from '@/state/send-once'

/** Who came, in clear, for the county: a reason first, which stays on record. Not offered where there is nobody to show. */
export function RevealClient({ record }: { record: OpenedConsultation }) {
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<RevealedClient>()
  const { send, sending, waiting, failure } = useSendOnce(revealClient, { onAccepted: setShown })
  if (record.safeMode || !(record.clientName ?? record.clientPhone ?? record.clientAddress)) return null
  if (shown)
    return (
      <Card title="来访人完整信息">
        {shown.name && <KeyValue name="姓名">{shown.name}</KeyValue>}
        {shown.phone && <KeyValue name="电话">{shown.phone}</KeyValue>}
        {shown.address && <KeyValue name="住址">{shown.address}</KeyValue>}
      </Card>
    )
  return (
    <Card title="看完整的姓名和电话">
      <TextField
        label="为什么要看"
        hint="会留下记录"
        max={100}
        value={reason}
        error={failure?.fields.reason}
        onChange={setReason}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind="secondary"
        icon="lock"
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在打开'}
        disabled={reason.trim().length < 2}
        onTap={() => send({ id: record.id, reason })}
      >
        查看
      </Button>
    </Card>
  )
}
