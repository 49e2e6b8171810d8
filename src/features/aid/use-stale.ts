import { useEffect } from 'react'
import type { RefusalCode } from '@contract/refusal'
import type { Failure } from '@/api/failure'

/** Asks anew, once for each refusal that says somebody else was faster. */
export function useStale(
  failure: Failure | undefined,
  codes: readonly RefusalCode[],
  onStale: () => unknown,
) {
  const stale = failure?.code !== undefined && codes.includes(failure.code)
  useEffect(() => {
    if (stale) void onStale()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [stale])
}
