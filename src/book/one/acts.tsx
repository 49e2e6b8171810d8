import { useState } from 'react'
import type { MyBooking } from '@contract/booking/schema'
import { cancelBooking, moveBooking, rateBooking, sayOfBooking, useSlots } from '@/api/booking'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { confirm } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { SlotPick } from '@/features/booking/slot-pick'
import { goTo, replaceWith } from '@/routes'
import { useSendOnce } from '@/state/send-once'

/** What the person may do about it now. */
export function Acts({ booking }: { booking: MyBooking }) {
  const { id, acts, mayRate } = booking
  const [moving, setMoving] = useState(false)
  const cancel = useSendOnce(cancelBooking)
  const say = useSendOnce(sayOfBooking)
  if (moving) return <Moving booking={booking} onStay={() => setMoving(false)} />
  const giveUp = async () => {
    const yes = await confirm({
      title: '不去了？',
      content: '取消后，这个时间就让给别人了。',
      yes: '取消预约',
      no: '再想想',
      danger: true,
    })
    if (yes) await cancel.send({ id })
  }
  const failure = cancel.failure ?? say.failure
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Trouble waiting={cancel.waiting || say.waiting} />
      {mayRate && <Rate id={id} />}
      {acts.includes('came') && (
        <Button
          kind={mayRate ? 'secondary' : 'primary'}
          busy={say.sending}
          onTap={() => say.send({ id, word: 'came' })}
        >
          已经办了
        </Button>
      )}
      {acts.includes('adviser-absent') && (
        <Button kind="secondary" busy={say.sending} onTap={() => say.send({ id, word: 'adviser-absent' })}>
          我去了，没有人
        </Button>
      )}
      {acts.includes('move') && (
        <Button kind="secondary" icon="calendar" onTap={() => setMoving(true)}>
          换个时间
        </Button>
      )}
      {acts.includes('cancel') && (
        <Button kind="quiet" busy={cancel.sending} onTap={giveUp}>
          不去了，取消
        </Button>
      )}
    </>
  )
}

/** How the advice was, on the phone it was booked from. */
function Rate({ id }: { id: string }) {
  const { send, sending, waiting, failure } = useSendOnce(rateBooking, {
    onAccepted: ({ ticket }) => void goTo('rate', { r: ticket }),
  })
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button icon="check" busy={sending} onTap={() => send({ id })}>
        评价这次咨询
      </Button>
    </>
  )
}

function Moving({ booking, onStay }: { booking: MyBooking; onStay: () => void }) {
  const { id, siteCode } = booking
  const slots = useSlots(siteCode)
  const [startsAt, setStart] = useState<string>()
  const { send, sending, waiting, failure } = useSendOnce(moveBooking, {
    onAccepted: (moved) => void replaceWith('bookOne', { id: moved.id }),
  })
  return (
    <>
      <Notice>选好新的时间，原来的才会让出去。</Notice>
      <Ask of={slots}>{(data) => <SlotPick slots={data} value={startsAt} onChange={setStart} />}</Ask>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        busy={sending}
        disabled={startsAt === undefined}
        onTap={() => send({ id, startsAt: startsAt! })}
      >
        改到这个时间
      </Button>
      <Button kind="quiet" disabled={sending} onTap={onStay}>
        还是原来的时间
      </Button>
    </>
  )
}
