import type { ApplicationId, Draft } from '@contract/aid/schema'
import { isOpenToChange } from '@contract/aid/workflow'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { listPapers, findMine } from '@server/kit/aid/rows'
import { openDraftForm } from '@server/kit/aid/sealed'

/** A draft as its owner left it. Refuses `not-found` for another's, `not-in-this-state` once it is submitted. */
export async function draft({ ctx, input }: Act<typeof ApplicationId>): Promise<Draft> {
  const row = await findMine(ctx.db, ctx.caller.accountId, input.id)
  if (!row) throw refuse('not-found')
  if (!isOpenToChange(row.status)) throw refuse('not-in-this-state')
  return {
    id: row.id,
    form: openDraftForm(ctx.service.keyring, row),
    papers: await listPapers(ctx.db, row.id),
    savedAt: row.saved_at,
  }
}
