import { useRef, useState } from 'react'
import { saveDraft } from '@/api/aid'
import { failureOf, type Failure } from '@/api/failure'
import { newId } from '@/platform/new-id'
import type { Answers } from './answers'

export type CopyState = 'none' | 'saving' | 'saved' | 'failed'

/**
 * Keeps a copy of the answers on the server, one save after the other and only ever the latest: an older save must
 * not arrive last. Nobody waits for it; a save that fails is made up for by the next.
 *
 * @param onRefused told when the server says no: the draft was submitted meanwhile, or the session is over
 */
export function useServerCopy(id: string, onRefused: (failure: Failure) => void) {
  const [state, setState] = useState<CopyState>('none')
  const waiting = useRef<Answers>()
  const running = useRef(false)

  const save = async (answers: Answers): Promise<void> => {
    waiting.current = answers
    if (running.current) return
    running.current = true
    setState('saving')
    try {
      while (waiting.current) {
        const form = waiting.current
        waiting.current = undefined
        await saveDraft({ requestId: newId(), id, form: { ...form } })
      }
      setState('saved')
    } catch (error) {
      setState('failed')
      const failure = failureOf(error)
      if (failure.kind === 'refused') onRefused(failure)
    } finally {
      running.current = false
    }
  }
  return { state, save }
}
