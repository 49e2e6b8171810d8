import { useState } from 'react'
import type { Client, OfficeBooking } from '@contract/booking/schema'
import { revealToOffice } from '@/api/booking'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { confirm } from '@/components/talk'
import { callPhone } from '@/platform/call-phone'
import { useSendOnce } from '@/state/send-once'

/** The telephone in part; in full once asked for, which stays on record, and only until the page is left. */
export function Contact({ booking }: { booking: OfficeBooking }) {
  const [client, setClient] = useState<Client>()
  const { send, sending, failure } = useSendOnce(revealToOffice, { onAccepted: setClient })
  const open = async () => {
    if (await confirm({ title: '看完整的姓名、电话？', content: '谁看过会留下记录。', yes: '看' }))
      await send({ id: booking.id })
  }
  const phone = client?.phone
  return (
    <>
      <KeyValue name="电话">{phone ?? booking.phone}</KeyValue>
      {client?.name && <KeyValue name="全名">{client.name}</KeyValue>}
      {client?.address && <KeyValue name="详细住址">{client.address}</KeyValue>}
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {phone ? (
        <Button kind="quiet" icon="phone" onTap={() => callPhone(phone)}>
          拨打
        </Button>
      ) : (
        !client && (
          <Button kind="quiet" busy={sending} onTap={open}>
            看完整的姓名、电话
          </Button>
        )
      )}
    </>
  )
}
