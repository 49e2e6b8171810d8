import { DRAFT_PAPERS_MAX, PAPERS_MAX, type Paper, type UploadPaper } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import { keepPaper, readPaper } from '@server/kit/aid/keep-paper'
import { listPapers } from '@server/kit/aid/rows'
import type { Act } from '@server/kit/procedure'
import { openForChange } from './lock-own'
import { countDraftPapers } from './queries'

/**
 * Adds a paper to the caller's own draft, opening the draft when there is none yet. Refuses `file-too-large` (over
 * 3 MB), `file-type`, `too-many-files` (over 20, or 60 in all the caller's drafts),
 * `too-many-drafts`, `not-in-this-state` once submitted, `not-found` for another's.
 */
export async function uploadPaper({ ctx, input }: Act<typeof UploadPaper>): Promise<Paper> {
  const { db, caller } = ctx
  const read = readPaper(input.content)
  const { id: applicationId } = await openForChange(ctx, input.applicationId)
  if ((await listPapers(db, applicationId)).length >= PAPERS_MAX) throw refuse('too-many-files')
  if ((await countDraftPapers(db, caller.accountId)) >= DRAFT_PAPERS_MAX) throw refuse('too-many-files')
  return keepPaper(ctx, { id: input.id, applicationId, kind: input.kind }, read)
}
