import { useState } from 'react'
import type { RefusedFields } from '@contract/refusal'
import { usePlaces } from '@/api/consultation'
import { useShift } from '@/api/duty'
import { post, type Outgoing } from '@/features/consultation/outbox'
import { draftKey } from '@/features/consultation/record-drafts'
import { noteType } from '@/features/consultation/last-types'
import {
  adviceOn,
  channelOfDuty,
  emptyForm,
  likelyMoment,
  readForm,
  type RecordForm,
} from '@/features/consultation/record-form'
import { useDraft } from '@/state/draft'

/**
 * A record being written: its draft on the device, what the shift fills in by itself, and what is wrong with it.
 * Nothing here waits for the network: without an answer about shift or sites the form can be written all the same.
 */
export function useRecord(id: string, shiftId: string | undefined, refused: Outgoing['refused']) {
  const draft = useDraft(draftKey(id), emptyForm(id, shiftId))
  const [errors, setErrors] = useState<RefusedFields>(refused?.fields ?? {})
  const { value } = draft
  const shift = useShift(value.shiftId).data
  const places = usePlaces(value.shiftId === undefined).data
  const likelyPlace = places?.find(({ siteCode }) => siteCode === value.siteCode) ?? places?.[0]

  const form: RecordForm = {
    ...value,
    channel: value.channel ?? (value.shiftId ? channelOfDuty[shift?.kind ?? 'at-site'] : 'phone'),
    siteCode: value.siteCode ?? (value.shiftId ? undefined : likelyPlace?.siteCode),
    siteName: shift?.siteName ?? likelyPlace?.siteName ?? value.siteName,
    occurredAt: value.occurredAt ?? likelyMoment(shift, new Date()),
  }

  return {
    form,
    errors,
    shift,
    places,
    restored: draft.restored,
    savedAt: draft.savedAt,
    edit(change: Partial<RecordForm>) {
      draft.set({ ...form, ...change })
      const changed = Object.keys(change)
      setErrors((old) =>
        Object.fromEntries(Object.entries(old).filter(([field]) => !changed.includes(field))),
      )
    },
    /** One after the other arrives, each on top of those before. */
    editPhotos(change: (ids: string[]) => string[]) {
      draft.set((old) => ({ ...old, photoIds: change(old.photoIds) }))
    },
    /** What it would be better with, once everything that must be there is. */
    advice: adviceOn(form, draft.requestId, new Date()),
    /** Hands the record over to be sent, or shows what is wrong. True when handed over. */
    submit(): boolean {
      const read = readForm(form, draft.requestId, new Date())
      if ('fields' in read) {
        setErrors(read.fields)
        return false
      }
      draft.set(form)
      draft.flush()
      noteType(read.record.subtype ?? read.record.matterType)
      post(read.record, form.siteName)
      return true
    },
  }
}

export type RecordBeingWritten = ReturnType<typeof useRecord>
