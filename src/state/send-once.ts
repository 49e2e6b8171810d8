import { useRef, useState } from 'react'
import { type Failure, failureOf } from '@/api/failure'
import { watchOnline } from '@/platform/online'
import { newId } from '@/platform/new-id'
import type { Draft } from './draft'

/** Pauses in milliseconds before each repeat; about a minute in all, then the person decides. */
export const REPEAT_AFTER_MS = [1000, 2000, 4000, 8000, 15_000, 30_000]

/** Resolves after `ms`, or as soon as the phone has a network again. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(wake, ms)
    const stop = watchOnline((online) => online && wake())
  })

/**
 * Sends one act under one id until the server has answered. Lost answers are asked for again with the same id,
 * which the server recognises and does not do twice. A refusal is an answer: it is thrown at once.
 */
export async function sendOnce<O>(
  send: (requestId: string) => Promise<O>,
  requestId: string,
  onWaiting: (waiting: boolean) => void = () => {},
): Promise<O> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send(requestId)
    } catch (error) {
      const failure = failureOf(error)
      const ms = REPEAT_AFTER_MS[attempt]
      if (failure.kind !== 'offline' || ms === undefined) throw failure
      onWaiting(true)
      await pause(ms)
    }
  }
}

/** An act without the id it is sent under; of several kinds of act, each kind for itself. */
export type Unsent<W> = W extends unknown ? Omit<W, 'requestId'> : never

interface Sending<W, O> {
  /** Sends; a second tap meanwhile gets the same promise. Undefined when it failed: see `failure`. */
  send(input: Unsent<W>): Promise<O | undefined>
  sending: boolean
  /** Whether the network is away and the act is waiting for it. */
  waiting: boolean
  failure: Failure | undefined
  clearFailure(): void
}

interface Options<O> {
  draft?: Pick<Draft<object>, 'requestId' | 'flush' | 'discard'>
  onAccepted?: (answer: O) => void
}

const idle = { sending: false, waiting: false, failure: undefined }

/**
 * A write as a page uses it: exactly once, however often tapped and however bad the network. Given a draft, its id
 * is used and it is discarded when accepted; without one the id lives until the server accepted the act.
 */
export function useSendOnce<W extends { requestId: string }, O>(
  write: (input: W) => Promise<O>,
  { draft, onAccepted }: Options<O> = {},
): Sending<W, O> {
  const ownId = useRef<string>()
  const underWay = useRef<Promise<O | undefined>>()
  const [state, setState] = useState<Pick<Sending<W, O>, 'sending' | 'waiting' | 'failure'>>(idle)

  const run = async (input: Unsent<W>): Promise<O | undefined> => {
    draft?.flush()
    const requestId = draft?.requestId ?? (ownId.current ??= newId())
    setState({ ...idle, sending: true })
    try {
      const waiting = (waiting: boolean) => setState({ sending: true, waiting, failure: undefined })
      const whole = (requestId: string) => ({ ...input, requestId }) as unknown as W
      const answer = await sendOnce((requestId) => write(whole(requestId)), requestId, waiting)
      ownId.current = undefined
      draft?.discard()
      setState(idle)
      onAccepted?.(answer)
      return answer
    } catch (error) {
      setState({ ...idle, failure: failureOf(error) })
      return undefined
    } finally {
      underWay.current = undefined
    }
  }

  return { ...state, send: (input) => (underWay.current ??= run(input)), clearFailure: () => setState(idle) }
}
