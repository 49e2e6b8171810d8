import { useEffect } from 'react'

/** Looks again once a refusal says that the case, or who is fit for it, has changed meanwhile. */
export function useStale(code: string | undefined, onStale: () => unknown): void {
  const stale = code === 'not-in-this-state' || code === 'cannot-assign'
  useEffect(() => {
    if (stale) void onStale()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [stale])
}
