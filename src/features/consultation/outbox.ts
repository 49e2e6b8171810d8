import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Consultation, NewConsultation } from '@contract/consultation/schema'
import type { RefusedFields } from '@contract/refusal'
import { recordConsultation, refreshConsultations } from '@/api/consultation'
import { failureOf, type Failure } from '@/api/failure'
import { onDevice } from '@/state/keep'
import { REPEAT_AFTER_MS } from '@/state/send-once'
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
  /** Records under way at this moment; one that is not waits for the network. */
  sending: Record<string, true>
  /** What became of those posted since the app was opened. */
  accepted: Record<string, Consultation>
}

export const useOutbox = create<Outbox>()(
  persist((): Outbox => ({ outgoing: {}, sending: {}, accepted: {} }), {
    name: 'consultation-outbox',
    storage: onDevice(),
    partialize: ({ outgoing }) => ({ outgoing }) as Outbox,
  }),
)

type Table = keyof Outbox
const put = <T extends Table>(table: T, id: string, value: Outbox[T][string]) =>
  useOutbox.setState((box) => ({ [table]: { ...box[table], [id]: value } }) as Partial<Outbox>)
const drop = (table: Table, id: string) =>
  useOutbox.setState((box) => {
    const { [id]: _, ...rest } = box[table] as Record<string, unknown>
    return { [table]: rest } as Partial<Outbox>
  })

/** Attempts in vain since the app was opened, and the next one, by the record's id. */
const waits = new Map<string, { attempts: number; next: ReturnType<typeof setTimeout> }>()

function waitForNetwork(id: string): void {
  const attempts = waits.get(id)?.attempts ?? 0
  const ms = REPEAT_AFTER_MS[Math.min(attempts, REPEAT_AFTER_MS.length - 1)]!
  waits.set(id, { attempts: attempts + 1, next: setTimeout(() => void deliver(id), ms) })
}

/** Whether an answer of this kind settles the matter; else it is asked again later, unchanged. */
const isFinal = ({ kind, code }: Failure) => kind === 'refused' && code !== 'busy' && code !== 'too-many'

async function deliver(id: string): Promise<void> {
  const { outgoing, sending } = useOutbox.getState()
  const item = outgoing[id]
  if (!item || item.refused || sending[id]) return
  if (item.owner !== useSession.getState().who?.accountId) return
  clearTimeout(waits.get(id)?.next)
  put('sending', id, true)
  try {
    const answer = await recordConsultation(item.record)
    waits.delete(id)
    // the draft first: it must never be seen without its record on the way, as if it were still to be sent
    dropRecordDraft(id)
    put('accepted', id, answer)
    drop('outgoing', id)
    void refreshConsultations()
  } catch (error) {
    const failure = failureOf(error)
    // signed out: it goes on its way when the same person is back
    if (failure.needsSignIn) return
    if (isFinal(failure))
      put('outgoing', id, { ...item, refused: { message: failure.message, fields: failure.fields } })
    else waitForNetwork(id)
  } finally {
    drop('sending', id)
  }
}

/** Takes a finished record in and sends it until the server has answered. */
export function post(record: NewConsultation, siteName: string | undefined): void {
  const owner = useSession.getState().who?.accountId
  if (!owner) return
  put('outgoing', record.id, { owner, record, siteName })
  void deliver(record.id)
}

/** Sends now whatever of this person's has had no answer yet. */
export const deliverAll = (): void =>
  Object.keys(useOutbox.getState().outgoing).forEach((id) => void deliver(id))

/** Forgets a refused record together with its draft. One without an answer stays: it may be in the ledger. */
export function throwAway(id: string): void {
  dropRecordDraft(id)
  if (useOutbox.getState().outgoing[id]?.refused) drop('outgoing', id)
}
