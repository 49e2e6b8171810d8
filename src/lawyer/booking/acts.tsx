import { useRef, useState } from 'react'
import { releasedStatuses, type BookingStatus } from '@contract/booking/labels'
import type { AdviserBooking, Client } from '@contract/booking/schema'
import { noteBooking, revealToAdviser } from '@/api/booking'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { confirm } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { RecordLine } from '@/features/booking/record-line'
import { beginRecord, findDraftOf } from '@/features/consultation/record-drafts'
import { callPhone } from '@/platform/call-phone'
import { goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import { recordOf } from './record-of'

/** They came: one tap notes it and opens the record with who they are already in it. */
export function Acts({ booking }: { booking: AdviserBooking }) {
  const { id, acts, status, record } = booking
  const [client, setClient] = useState<Client>()
  const note = useSendOnce(noteBooking)
  const look = useSendOnce(revealToAdviser, { onAccepted: setClient })
  const released = (releasedStatuses as readonly BookingStatus[]).includes(status)

  const open = async () => client ?? (await look.send({ id }))
  // who goes on without signal is not fetched back by the answer that comes later
  const goneOn = useRef(false)
  const begin = async (who?: Client) => {
    const kept = record ? undefined : findDraftOf(id)
    const form = kept ?? recordOf(booking, who)
    if (!kept) beginRecord(form)
    await goTo('lawyerRecord', { id: form.id, ...(form.shiftId && { shift: form.shiftId }) })
  }
  const write = async () => {
    goneOn.current = false
    if (!record && findDraftOf(id)) return begin()
    const who = await open()
    if (who && !goneOn.current) await begin(who)
  }
  const came = async () => {
    goneOn.current = false
    const noted = await note.send({ id, word: 'came' })
    if (noted && !record && !goneOn.current) await write()
  }
  const writeWithoutSignal = async () => {
    goneOn.current = true
    await begin()
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
  const waiting = note.waiting || look.waiting
  const opens = record?.opens
  if (released) return null
  return (
    <>
      {client && <InClear client={client} />}
      {record && (
        <Card>
          <RecordLine
            record={record}
            onOpen={() => opens && goTo('lawyerMatter', { matter: opens.matterId })}
          />
        </Card>
      )}
      <Trouble waiting={waiting} />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {acts.includes('came') && (
        <Button icon="check" busy={note.sending} onTap={came}>
          {cameLabel(booking)}
        </Button>
      )}
      {status === 'came' && !acts.includes('came') && (!record || opens) && (
        <Button icon="pen" kind={record ? 'secondary' : 'primary'} busy={look.sending} onTap={write}>
          {record ? '又问了，再记一条' : '写记录'}
        </Button>
      )}
      {waiting && !record && (
        <Button kind="secondary" icon="pen" onTap={writeWithoutSignal}>
          没信号，先写记录
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

function cameLabel({ way, record }: AdviserBooking): string {
  const came = way === 'phone' ? '打通了' : '来了'
  return record ? came : `${came}，写记录`
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
