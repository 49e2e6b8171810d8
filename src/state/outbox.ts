import { create } from 'zustand'
import { persist, type PersistStorage } from 'zustand/middleware'
import type { RefusedFields } from '@contract/refusal'
import { type Failure, failureOf } from '@/api/failure'
import { onDevice } from './keep'
import { REPEAT_AFTER_MS } from './send-once'
import { useSession } from './session'

/** What is kept on the device until the server has answered it. It does not change on the way. */
export interface Outgoing {
  owner: string
  /** The server's no, as the person reads it. */
  refused?: { message: string; fields: RefusedFields; code?: Failure['code'] }
}

export interface Box<Item, Answer> {
  /** By id, in the order posted. Kept on the device. */
  outgoing: Record<string, Item>
  /** Those under way at this moment; one that is not waits for the network. */
  sending: Record<string, true>
  /** What became of those posted since the app was opened. */
  accepted: Record<string, Answer>
  /** Why a try brought no answer, of those that wait for the next. */
  failures: Record<string, Failure>
}

interface Options<Item, Answer> {
  /** Under which the box is kept. */
  name: string
  send: (item: Item) => Promise<Answer>
  /** Called before the item is seen to be gone. */
  onAccepted?: (id: string, answer: Answer) => void
  /** Each waits for those of the same person posted before it: what came first has to arrive first. */
  inOrder?: boolean
  /** Refusals that say "not now" rather than no, besides `busy` and `too-many`. */
  notNow?: readonly Failure['code'][]
}

/**
 * Writes to the device only when what is to be sent has changed: a sending under way and its answer are not kept, and
 * after a market day without signal the box is large.
 */
function whenItChanges<S extends { outgoing: unknown }>(device: PersistStorage<S>): PersistStorage<S> {
  let written: unknown
  return {
    ...device,
    setItem: (key, value) => {
      if (value.state.outgoing === written) return
      written = value.state.outgoing
      return device.setItem(key, value)
    },
  }
}

/**
 * A box of acts that go out until the server has answered each: visible, kept over a restart, repeated unchanged under
 * the same id, for their own person alone.
 */
export function openOutbox<Item extends Outgoing, Answer>({
  name,
  send,
  onAccepted,
  inOrder = false,
  notNow = [],
}: Options<Item, Answer>) {
  const useOutbox = create<Box<Item, Answer>>()(
    persist((): Box<Item, Answer> => ({ outgoing: {}, sending: {}, accepted: {}, failures: {} }), {
      name,
      storage: whenItChanges(onDevice<Box<Item, Answer>>()),
      partialize: ({ outgoing }) => ({ outgoing }) as Box<Item, Answer>,
    }),
  )

  type Table = keyof Box<Item, Answer>
  const put = <T extends Table>(table: T, id: string, value: Box<Item, Answer>[T][string]) =>
    useOutbox.setState((box) => ({ [table]: { ...box[table], [id]: value } }) as Partial<Box<Item, Answer>>)
  const drop = (table: Table, id: string) =>
    useOutbox.setState((box) => {
      const { [id]: _, ...rest } = box[table] as Record<string, unknown>
      return { [table]: rest } as Partial<Box<Item, Answer>>
    })

  /** Attempts in vain since the app was opened, and the next one. */
  const waits = new Map<string, { attempts: number; next: ReturnType<typeof setTimeout> }>()

  function waitForNetwork(id: string): void {
    const attempts = waits.get(id)?.attempts ?? 0
    const ms = REPEAT_AFTER_MS[Math.min(attempts, REPEAT_AFTER_MS.length - 1)]!
    waits.set(id, { attempts: attempts + 1, next: setTimeout(() => void deliver(id), ms) })
  }

  /** Whether an answer of this kind settles the matter; else it is asked again later, unchanged. */
  const isFinal = ({ kind, code }: Failure) =>
    kind === 'refused' && code !== 'busy' && code !== 'too-many' && !notNow.includes(code)

  /** Whether one posted before by the same person has had no answer yet. */
  const isBehind = (id: string, { owner }: Item): boolean => {
    const all = Object.entries(useOutbox.getState().outgoing)
    return all
      .slice(
        0,
        all.findIndex(([key]) => key === id),
      )
      .some(([, earlier]) => earlier.owner === owner && !earlier.refused)
  }

  async function deliver(id: string): Promise<void> {
    const { outgoing, sending } = useOutbox.getState()
    const item = outgoing[id]
    if (!item || item.refused || sending[id]) return
    if (item.owner !== useSession.getState().who?.accountId) return
    if (inOrder && isBehind(id, item)) return
    clearTimeout(waits.get(id)?.next)
    put('sending', id, true)
    try {
      const answer = await send(item)
      waits.delete(id)
      onAccepted?.(id, answer)
      put('accepted', id, answer)
      drop('outgoing', id)
      drop('failures', id)
    } catch (error) {
      const failure = failureOf(error)
      if (isFinal(failure) && !failure.needsSignIn) {
        const { message, fields, code } = failure
        drop('failures', id)
        put('outgoing', id, { ...item, refused: { message, fields, ...(code && { code }) } })
      } else {
        put('failures', id, failure)
        // signed out: it goes on its way when the same person is back
        if (!failure.needsSignIn) waitForNetwork(id)
      }
    } finally {
      drop('sending', id)
    }
    if (inOrder && !useOutbox.getState().failures[id]) deliverAll()
  }

  /** Takes an act in, in the place of one with the same id, and sends it until the server has answered. */
  function post(id: string, item: Item): void {
    put('outgoing', id, item)
    void deliver(id)
  }

  /** Sends now whatever of this person's has had no answer yet. */
  const deliverAll = (): void => Object.keys(useOutbox.getState().outgoing).forEach((id) => void deliver(id))

  /** Forgets a refused act. One without an answer stays: it may have been done. */
  function throwAway(id: string): void {
    if (useOutbox.getState().outgoing[id]?.refused) drop('outgoing', id)
  }

  return { useOutbox, post, deliverAll, throwAway }
}
