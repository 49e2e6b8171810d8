import vm from 'node:vm'

/** The process itself: in jest's sandbox the global of this name is a copy, which hears of no rejection. */
const realProcess = vm.runInThisContext('process') as NodeJS.Process

const own = new Set<unknown>()

/**
 * Tells `report` of rejected promises nobody handled, as far as they are `ours`; others keep their usual end.
 * Returns how to stop.
 */
export function hearRejections(
  ours: (promise: unknown) => boolean,
  report: (error: unknown) => void,
): () => void {
  const listener = (reason: unknown, promise: unknown) => {
    if (ours(promise)) report(reason)
    else if (realProcess.listeners('unhandledRejection').every((other) => own.has(other))) throw reason
  }
  own.add(listener)
  realProcess.on('unhandledRejection', listener)
  return () => {
    realProcess.off('unhandledRejection', listener)
    own.delete(listener)
  }
}
