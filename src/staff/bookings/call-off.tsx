import type { OfficeBooking } from '@contract/booking/schema'
import { callOffBooking } from '@/api/booking'
import { Button } from '@/components/button'
import { TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** Why it cannot be kept, in words the person will read. */
export function CallOff({ booking, onDone }: { booking: OfficeBooking; onDone: () => void }) {
  const { id } = booking
  const draft = useDraft(`call-off:${id}`, { reason: '' })
  const { reason } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(callOffBooking, { draft, onAccepted: onDone })
  return (
    <>
      <TextField
        label="原因"
        hint="对方会看到，说清楚还能找谁；不要写是什么事"
        max={60}
        value={reason}
        error={failure?.fields.reason}
        onChange={(reason) => draft.set({ reason })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="danger"
        busy={sending}
        disabled={reason.trim().length < 2}
        onTap={() => send({ id, reason })}
      >
        取消，告诉对方
      </Button>
      <Button kind="quiet" disabled={sending} onTap={onDone}>
        先不取消
      </Button>
    </>
  )
}
