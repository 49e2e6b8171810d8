import type { AnswerTemplate, SaveCountyTemplate, SaveTemplate } from '@contract/consultation/template-schema'
import { refuse } from '@contract/refusal'
import { serves } from '@server/kit/caller'
import type { Act, KnownContext, PractitionerContext } from '@server/kit/procedure'
import { lockTemplate } from './queries'

type Owner = { owner_id: string; county_code: null } | { owner_id: null; county_code: string }

/** Saves a template of one's own. Refuses `not-found` where the id is somebody else's, or removed. */
export const saveTemplate = ({ ctx, input }: Act<typeof SaveTemplate, PractitionerContext>) =>
  save(ctx, input, { owner_id: ctx.caller.accountId, county_code: null })

/** Saves a template for everybody who serves in a county. Refuses `not-found` (not the caller's county or template). */
export async function saveCountyTemplate({ ctx, input }: Act<typeof SaveCountyTemplate>) {
  if (!serves(ctx.caller, ['county'], input.countyCode)) throw refuse('not-found')
  return save(ctx, input, { owner_id: null, county_code: input.countyCode })
}

async function save(
  { db, caller, now, audit }: KnownContext,
  { id, matterType, title, answer }: SaveTemplate,
  owner: Owner,
): Promise<AnswerTemplate> {
  const words = { matter_type: matterType, title, answer }
  const inserted = await db
    .insertInto('answer_template')
    .values({ id, ...owner, ...words, saved_by: caller.accountId, saved_at: now.toISOString() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) {
    const row = await lockTemplate(db, id)
    const own = row?.owner_id === owner.owner_id && row.county_code === owner.county_code
    if (!row || !own || row.removed_at !== null) throw refuse('not-found')
    await db
      .updateTable('answer_template')
      .set({ ...words, saved_at: now.toISOString() })
      .where('id', '=', id)
      .execute()
  }
  audit({
    act: 'template-saved',
    subjectType: 'answer-template',
    subjectId: id,
    ...(owner.county_code && { areaCode: owner.county_code }),
  })
  return { id, of: owner.owner_id ? 'own' : 'county', matterType, title, answer }
}
