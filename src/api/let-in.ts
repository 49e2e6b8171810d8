import { enterQuietly } from './account'
import { failureOf } from './failure'

/** What a person does who may never have signed in: lets them in first; an ended session is replaced once. */
export async function letIn<T>(write: () => Promise<T>): Promise<T> {
  await enterQuietly()
  try {
    return await write()
  } catch (error) {
    if (failureOf(error).code !== 'signed-out') throw error
    await enterQuietly()
    return write()
  }
}
