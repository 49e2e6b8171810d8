import vm from 'node:vm'

interface Hearer {
  owns(promise: unknown): boolean
  report(error: unknown): void
}

/** The process itself: in jest's sandbox the global of this name is a copy, which hears of no rejection. */
const realProcess = vm.runInThisContext('process') as NodeJS.Process

const hearers = new Set<Hearer>()

/** Tells each running app of the rejected promises of its world that nobody handled. Others keep their usual end. */
function listener(reason: unknown, promise: unknown): void {
  const owner = [...hearers].find((hearer) => hearer.owns(promise))
  if (owner) owner.report(reason)
  else if (realProcess.listenerCount('unhandledRejection') === 1) throw reason
}

/** Returns how to stop. */
export function hearRejections(hearer: Hearer): () => void {
  if (hearers.size === 0) realProcess.on('unhandledRejection', listener)
  hearers.add(hearer)
  return () => {
    hearers.delete(hearer)
    if (hearers.size === 0) realProcess.off('unhandledRejection', listener)
  }
}
