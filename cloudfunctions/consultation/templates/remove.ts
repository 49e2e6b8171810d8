import type { RemoveTemplate } from '@contract/consultation/template-schema'
import { refuse } from '@contract/refusal'
import { serves } from '@server/kit/caller'
import type { Act, KnownContext, PractitionerContext } from '@server/kit/procedure'
import { lockTemplate } from './queries'

type Removing<Ctx = KnownContext> = Act<typeof RemoveTemplate, Ctx>

/** Takes away a template of one's own. Refuses `not-found`. */
export async function removeTemplate({ ctx, input }: Removing<PractitionerContext>): Promise<{ id: string }> {
  const row = await lockTemplate(ctx.db, input.id)
  if (row?.owner_id !== ctx.caller.accountId) throw refuse('not-found')
  return remove(ctx, input.id, undefined)
}

/** Takes away a template of a county. Refuses `not-found`. */
export async function removeCountyTemplate({ ctx, input }: Removing): Promise<{ id: string }> {
  const row = await lockTemplate(ctx.db, input.id)
  if (!row?.county_code || !serves(ctx.caller, ['county'], row.county_code)) throw refuse('not-found')
  return remove(ctx, input.id, row.county_code)
}

/** The row stays, so that what was offered can be looked up; removing it twice is once. */
async function remove({ db, now, audit }: KnownContext, id: string, areaCode: string | undefined) {
  await db
    .updateTable('answer_template')
    .set({ removed_at: now.toISOString() })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .execute()
  audit({
    act: 'template-removed',
    subjectType: 'answer-template',
    subjectId: id,
    ...(areaCode && { areaCode }),
  })
  return { id }
}
