import { useRef, useState } from 'react'

/** Hands that tremble tap twice; a page opening takes this many milliseconds to cover the button. */
const DEAF_MS = 500

/**
 * A tap that does its act once: taps are not heard while the act runs (a promise), nor right after it.
 * `busy` is true while a promise runs.
 */
export function useSingleTap(act: (() => unknown) | undefined): { tap(): void; busy: boolean } {
  const deaf = useRef(false)
  const [busy, setBusy] = useState(false)
  const hearAgain = () => {
    deaf.current = false
  }

  const tap = () => {
    if (deaf.current) return
    deaf.current = true
    const pause = new Promise<void>((resolve) => setTimeout(resolve, DEAF_MS))
    const result = act?.()
    if (!(result instanceof Promise)) return void pause.then(hearAgain)
    setBusy(true)
    void result.finally(() => {
      setBusy(false)
      void pause.then(hearAgain)
    })
  }
  return { tap, busy }
}
