import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Consultation, NewConsultation } from '@contract/consultation/schema'
import type { RefusedFields } from '@contract/refusal'
import { recordConsultation, refreshConsultations } from '@/api/consultation'
import { failureOf, type Failure } from '@/api/failure'
import { onDevice } from '@/state/keep'
import { sendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { dropRecordDraft } from './record-drafts'

/** A finished record on its way. It does not change any more, so that a repeat says what was said before. */
export interface Outgoing {
  owner: string
  record: NewConsultation
  siteName: string | undefined
  /** The server's no. The person corrects the draft and posts it again. */
  refused?: { message: string; fields: RefusedFields }
}

interface Outbox {
  /** By the record's id. Kept on the device until the server has answered. */
  outgoing: Record<string, Outgoing>
  /** Records under way at this moment, and whether they wait for the network. */
  underWay: Record<string, 'sending' | 'waiting'>
  /** What became of those posted since the app was opened. */
  accepted: Record<string, Consultation>
}

export const useOutbox = create<Outbox>()(
  persist((): Outbox => ({ outgoing: {}, underWay: {}, accepted: {} }), {
    name: 'consultation-outbox',
    storage: onDevice(),
    partialize: ({ outgoing }) => ({ outgoing }) as Outbox,
  }),
)

type Table = 'outgoing' | 'underWay' | 'accepted'
const put = <T extends Table>(table: T, id: string, value: Outbox[T][string]) =>
  useOutbox.setState((box) => ({ [table]: { ...box[table], [id]: value } }) as Partial<Outbox>)
const drop = (table: Table, id: string) =>
  useOutbox.setState((box) => {
    const { [id]: _, ...rest } = box[table] as Record<string, unknown>
    return { [table]: rest } as Partial<Outbox>
  })

/** Whether an answer of this kind settles the matter; else it is asked again later, unchanged. */
const isFinal = ({ kind, code, needsSignIn }: Failure) =>
  kind === 'refused' && !needsSignIn && code !== 'busy' && code !== 'too-many'

async function deliver(id: string): Promise<void> {
  const item = useOutbox.getState().outgoing[id]
  if (!item || item.refused || useOutbox.getState().underWay[id]) return
  if (item.owner !== useSession.getState().who?.accountId) return
  put('underWay', id, 'sending')
  try {
    const { requestId, ...record } = item.record
    const answer = await sendOnce(
      (again) => recordConsultation({ ...record, requestId: again }),
      requestId,
      (waiting) => put('underWay', id, waiting ? 'waiting' : 'sending'),
    )
    put('accepted', id, answer)
    drop('outgoing', id)
    dropRecordDraft(id)
    void refreshConsultations()
  } catch (error) {
    const failure = failureOf(error)
    if (isFinal(failure))
      put('outgoing', id, { ...item, refused: { message: failure.message, fields: failure.fields } })
  } finally {
    drop('underWay', id)
  }
}

/** Takes a finished record in and sends it until the server has answered. */
export function post(record: NewConsultation, siteName: string | undefined): void {
  const owner = useSession.getState().who?.accountId
  if (!owner) return
  put('outgoing', record.id, { owner, record, siteName })
  void deliver(record.id)
}

/** Sends again whatever of this person's has had no answer yet. */
export const deliverAll = (): void =>
  Object.keys(useOutbox.getState().outgoing).forEach((id) => void deliver(id))

/** Forgets a refused record together with its draft. One without an answer stays: it may be in the ledger. */
export function throwAway(id: string): void {
  if (useOutbox.getState().outgoing[id]?.refused) drop('outgoing', id)
  dropRecordDraft(id)
}
