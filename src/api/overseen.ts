import { queryClient } from './query-client'

/** Begins every key of inspections and of findings: each shows what came of the other. */
export const overseen = 'overseen'

/** After a write: what it answered with is known at once, and every inspection and finding is asked for anew. */
export async function changed<T>(write: Promise<T>, keyOf?: (answer: T) => readonly unknown[]): Promise<T> {
  try {
    const answer = await write
    if (keyOf) queryClient.setQueryData(keyOf(answer), answer)
    return answer
  } finally {
    void queryClient.invalidateQueries({ queryKey: [overseen] })
  }
}
