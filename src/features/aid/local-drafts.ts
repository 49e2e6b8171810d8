import { dropStored, readStored, storedKeys } from '@/platform/storage'
import { openDraft } from '@/state/draft'
import { useSession } from '@/state/session'

/** Key of an application's draft, as `useDraft` is given it. */
export const draftKey = (id: string): string => `application:${id}`

const prefix = () => `draft:${useSession.getState().who?.accountId ?? 'guest'}:application:`

export interface LocalDraft {
  id: string
  /** Milliseconds since 1970 by this phone's clock. */
  savedAt: number
}

/** Applications this person has begun on this phone and not submitted, the latest first. */
export function findLocalDrafts(): LocalDraft[] {
  return storedKeys(prefix())
    .flatMap((key) => {
      const savedAt = readStored<{ savedAt?: number }>(key)?.savedAt
      return savedAt ? [{ id: key.slice(prefix().length), savedAt }] : []
    })
    .sort((a, b) => b.savedAt - a.savedAt)
}

/** Keeps an application on this phone before its form was ever opened. */
export const storeLocalDraft = (id: string, value: object): void =>
  openDraft(prefix() + id, value)
    .read()
    .flush()

/** Forgets what this phone holds of an application. */
export const dropLocalDraft = (id: string): void => dropStored(prefix() + id)
