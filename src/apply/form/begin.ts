import { storeLocalDraft } from '@/features/aid/local-drafts'
import { newId } from '@/platform/new-id'
import { noAnswers, type Answers } from './answers'
import type { Kept } from './use-application'

/** Begins an application on this phone with what is known already; gives the id its form opens with. */
export function beginApplication(known: Partial<Answers>): string {
  const id = newId()
  const kept: Kept = { answers: { ...noAnswers, ...known }, step: 'place', noticeRead: undefined }
  storeLocalDraft(id, kept)
  return id
}
