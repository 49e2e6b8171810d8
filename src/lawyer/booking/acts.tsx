import { useState } from 'react'
import { releasedStatuses, type BookingStatus } from '@contract/booking/labels'
import type { AdviserBooking, Client } from '@contract/booking/schema'
import { noteBooking, revealToAdviser } from '@/api/booking'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { confirm } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { beginRecord } from '@/features/consultation/record-drafts'
import { callPhone } from '@/platform/call-phone'
import { goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import { recordOf } from './record-of'

/** They came: one tap notes it and opens the record with who they are already in it. */
export function Acts({ booking }: { booking: AdviserBooking }) {
  const { id, acts, status } = booking
  const [client, setClient] = useState<Client>()
  const note = useSendOnce(noteBooking)
  const look = useSendOnce(revealToAdviser, { onAccepted: setClient })
  const released = (releasedStatuses as readonly BookingStatus[]).includes(status)

  const open = async () => client ?? (await look.send({ id }))
  const write = async () => {
    const who = await open()
    if (!who) return
    const form = recordOf(booking, who)
    beginRecord(form)
    await goTo('lawyerRecord', { id: form.id, ...(form.shiftId && { shift: form.shiftId }) })
  }
  const came = async () => {
    if (await note.send({ id, word: 'came' })) await write()
  }
  const absent = async () => {
    const yes = await confirm({
      title: '记作没来？',
      content: '对方也可以说明情况，两边的话都留着。后来又来了，再点“来了”。',
      yes: '没来',
    })
    if (yes) await note.send({ id, word: 'client-absent' })
  }
  const failure = note.failure ?? look.failure
  if (released) return null
  return (
    <>
      {client && <InClear client={client} />}
      <Trouble waiting={note.waiting || look.waiting} />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {acts.includes('came') && (
        <Button icon="check" busy={note.sending} onTap={came}>
          {booking.way === 'phone' ? '打通了，写记录' : '来了，写记录'}
        </Button>
      )}
      {status === 'came' && !acts.includes('came') && (
        <Button icon="pen" busy={look.sending} onTap={write}>
          写记录
        </Button>
      )}
      {!client && (
        <Button kind="secondary" icon="phone" busy={look.sending} onTap={open}>
          看完整的姓名、电话
        </Button>
      )}
      {acts.includes('client-absent') && (
        <Button kind="quiet" busy={note.sending} onTap={absent}>
          {booking.way === 'phone' ? '没人接' : '没来'}
        </Button>
      )}
    </>
  )
}

/** In full for as long as the page stands; that it was looked at stays on record. */
function InClear({ client: { name, phone, address } }: { client: Client }) {
  if (!name && !phone && !address) return <Notice>对方没有留姓名和电话。</Notice>
  return (
    <Card title="谁看过会留下记录">
      {name && <KeyValue name="姓名">{name}</KeyValue>}
      {address && <KeyValue name="住址">{address}</KeyValue>}
      {phone && (
        <>
          <KeyValue name="电话">{phone}</KeyValue>
          <Button kind="secondary" icon="phone" onTap={() => callPhone(phone)}>
            拨打
          </Button>
        </>
      )}
    </Card>
  )
}
