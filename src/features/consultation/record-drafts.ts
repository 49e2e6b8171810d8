import { dropStored, readStored, storedKeys } from '@/platform/storage'
import { openDraft } from '@/state/draft'
import { useSession } from '@/state/session'
import type { RecordForm } from './record-form'

/** Key of a record's draft, as `useDraft` is given it. */
export const draftKey = (id: string): string => `record:${id}`

const storedPrefix = () => `draft:${useSession.getState().who?.accountId ?? 'guest'}:record:`

export interface RecordDraft {
  form: RecordForm
  /** Milliseconds since 1970 by this phone's clock. */
  savedAt: number
}

/** Records this person has begun on this device and not finished, the latest first. */
export function findRecordDrafts(): RecordDraft[] {
  return storedKeys(storedPrefix())
    .flatMap((key) => {
      const kept = readStored<{ value: RecordForm; savedAt: number | undefined }>(key)
      return kept?.value?.id && kept.savedAt ? [{ form: kept.value, savedAt: kept.savedAt }] : []
    })
    .sort((a, b) => b.savedAt - a.savedAt)
}

/** The record begun of a booking and not accepted yet, so that it is not begun twice. */
export const findDraftOf = (bookingId: string): RecordForm | undefined =>
  findRecordDrafts().find(({ form }) => form.bookingId === bookingId)?.form

/** Forgets a draft: its record is in the ledger, or the person does not want it any more. */
export const dropRecordDraft = (id: string): void => dropStored(storedPrefix() + id)

/** Begins a record with what is known already (a booking); it is found under its id as one typed by hand would be. */
export function beginRecord(form: RecordForm): void {
  const draft = openDraft(storedPrefix() + form.id, form)
  draft.read().flush()
}
