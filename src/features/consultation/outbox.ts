import type { Consultation, NewConsultation } from '@contract/consultation/schema'
import { refreshBookings } from '@/api/booking'
import { recordConsultation, refreshConsultations } from '@/api/consultation'
import { openOutbox, type Outgoing as Kept } from '@/state/outbox'
import { useSession } from '@/state/session'
import { dropRecordDraft } from './record-drafts'

/** A finished record on its way. Refused, the person corrects the draft and posts it again. */
export interface Outgoing extends Kept {
  record: NewConsultation
  siteName: string | undefined
}

const box = openOutbox<Outgoing, Consultation>({
  name: 'consultation-outbox',
  send: ({ record }) => recordConsultation(record),
  onAccepted: (id) => {
    // the draft first: it must never be seen without its record on the way, as if it were still to be sent
    dropRecordDraft(id)
    void refreshConsultations()
    if (useOutbox.getState().outgoing[id]?.record.bookingId) void refreshBookings()
  },
})

export const { useOutbox, deliverAll } = box

/** Takes a finished record in and sends it until the server has answered. */
export function post(record: NewConsultation, siteName: string | undefined): void {
  const owner = useSession.getState().who?.accountId
  if (owner) box.post(record.id, { owner, record, siteName })
}

/** Forgets a refused record together with its draft. One without an answer stays: it may be in the ledger. */
export function throwAway(id: string): void {
  dropRecordDraft(id)
  box.throwAway(id)
}
