import { countyOf } from '@contract/area'
import type { AnswerTemplate } from '@contract/consultation/template-schema'
import { servedAreas } from '@server/kit/caller'
import type { KnownContext, PractitionerContext } from '@server/kit/procedure'
import { templates as query, templateOf } from './queries'

/** Templates the caller may take: their own first, then those of their county. */
export async function templates({ ctx }: { ctx: PractitionerContext }): Promise<AnswerTemplate[]> {
  const { accountId, practitioner } = ctx.caller
  const rows = await query(ctx.db)
    .where((eb) =>
      eb.or([eb('owner_id', '=', accountId), eb('county_code', '=', countyOf(practitioner.areaCode))]),
    )
    .execute()
  return rows.map(templateOf).sort((a, b) => Number(b.of === 'own') - Number(a.of === 'own'))
}

/** Templates of the counties the caller serves. */
export async function countyTemplates({
  ctx,
}: {
  ctx: KnownContext
}): Promise<(AnswerTemplate & { countyCode: string })[]> {
  const served = servedAreas(ctx.caller, ['county'])
  const rows = await query(ctx.db).where('county_code', 'in', served).execute()
  return rows.map((row) => ({ ...templateOf(row), countyCode: row.county_code! }))
}
