import { useEffect, useState, useSyncExternalStore } from 'react'
import { useDidHide } from '@tarojs/taro'
import { onLeave } from '@/platform/leave'
import { newId } from '@/platform/new-id'
import { dropStored, readStored, writeStored } from '@/platform/storage'
import { useSession } from './session'

/** A keystroke is on the device this many milliseconds later at most. */
export const DRAFT_DELAY_MS = 120

interface Kept<T> {
  value: T
  /** Id of the act this draft will become. Stays until the server has accepted it, so that it is done once. */
  requestId: string
  /** Milliseconds since 1970 by this phone's clock, to show "上次填到…"; undefined when never written. */
  savedAt: number | undefined
}

export interface Draft<T> extends Kept<T> {
  /** Whether it was found on the device when the page opened. */
  restored: boolean
  /** Changes some fields, or all by a function. */
  set(change: Partial<T> | ((value: T) => T)): void
  /** Writes at once. Call before sending, so that a repeat after a crash carries the same `requestId`. */
  flush(): void
  /** Forgets it: after the server accepted it, or when the person starts over. The next one has a new id. */
  discard(): void
}

/**
 * A draft outside React: `read` gives the same object until something changes. Fields added by a later version of
 * the app are filled from `initial`.
 */
export function openDraft<T extends object>(key: string, initial: T) {
  const stored = readStored<Kept<T>>(key)
  let kept: Kept<T> = stored
    ? { ...stored, value: { ...initial, ...stored.value } }
    : { value: initial, requestId: newId(), savedAt: undefined }
  let restored = stored !== undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const become = (next: Kept<T>) => {
    kept = next
    snapshot = describe()
    listeners.forEach((tell) => tell())
  }
  const settle = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const write = () => {
    settle()
    const next = { ...kept, savedAt: Date.now() }
    if (writeStored(key, next)) become(next)
  }
  const describe = (): Draft<T> => ({
    ...kept,
    restored,
    set(change) {
      become({
        ...kept,
        value: typeof change === 'function' ? change(kept.value) : { ...kept.value, ...change },
      })
      timer ??= setTimeout(write, DRAFT_DELAY_MS)
    },
    flush: write,
    discard() {
      settle()
      dropStored(key)
      restored = false
      become({ value: initial, requestId: newId(), savedAt: undefined })
    },
  })
  let snapshot = describe()

  return {
    read: () => snapshot,
    /** Writes only if something is still waiting to be written. */
    writeWaiting: () => timer !== undefined && write(),
    subscribe(tell: () => void) {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
}

/**
 * What a person is filling in, kept on the device at every keystroke: a dead battery, a call or a closed app loses
 * nothing. One per `key` and person. Keep photos out of it: storage holds 10 MB in all.
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  // The owner is whoever opened the page: signing in half-way must not swap the text under their fingers.
  const [draft] = useState(() =>
    openDraft(`draft:${useSession.getState().who?.accountId ?? 'guest'}:${key}`, initial),
  )
  useEffect(() => {
    const stop = onLeave(draft.writeWaiting)
    return () => {
      stop()
      draft.writeWaiting()
    }
  }, [draft])
  useDidHide(draft.writeWaiting)
  return useSyncExternalStore(draft.subscribe, draft.read, draft.read)
}
