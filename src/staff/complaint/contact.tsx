import { useState } from 'react'
import type { Complaint } from '@contract/complaint/schema'
import { revealContact } from '@/api/complaint'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { confirm } from '@/components/talk'
import { callPhone } from '@/platform/call-phone'
import { useSendOnce } from '@/state/send-once'

/** The complainant's number in part; in full once asked for, which stays on record, and only until the page is left. */
export function Contact({ complaint }: { complaint: Complaint }) {
  const { id, contact, hasAccount, involved, safeMode } = complaint
  const [value, setValue] = useState<string>()
  const { send, sending, failure } = useSendOnce(revealContact, {
    onAccepted: (revealed) => setValue(revealed.value),
  })
  if (!contact) return <KeyValue name="联系">{hasAccount ? '可以发消息' : '没有留'}</KeyValue>
  const open = async () => {
    if (await confirm({ title: '看完整的电话？', content: '谁看过会留下记录。', yes: '看' }))
      await send({ id })
  }
  return (
    <>
      {safeMode && (
        <Notice tone="warn" title="来访人可能有危险">
          打通了先听是不是本人，方便再说。不是本人就说打错了。
        </Notice>
      )}
      <KeyValue name="电话">{value ?? contact}</KeyValue>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {value !== undefined ? (
        <Button kind="quiet" icon="phone" onTap={() => callPhone(value)}>
          拨打
        </Button>
      ) : (
        !involved && (
          <Button kind="quiet" busy={sending} onTap={open}>
            看完整的电话
          </Button>
        )
      )}
    </>
  )
}
