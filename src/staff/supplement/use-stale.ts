import { useEffect } from 'react'
import type { Failure } from '@/api/failure'

/** Looks again once when an act was refused because a colleague, the applicant or the timer was faster. */
export function useStale(failure: Failure | undefined, onStale: () => unknown): void {
  const stale = failure?.code === 'not-in-this-state' || failure?.code === 'second-supplement'
  useEffect(() => {
    if (stale) void onStale()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [stale])
}
