import { sql } from 'kysely'
import { staffRoles } from '@contract/account/roles'
import { scopePrefix } from '@contract/area'
import type { HotSpotRows, HotSpotRowsInput } from '@contract/escalation/hot-spot-schema'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { placeOf, spanOf } from './extent'

/** The records behind one cell, newest first, as many as the cell says; none of a place the caller does not serve. */
export async function hotSpotRows({ ctx, input }: Act<typeof HotSpotRowsInput>): Promise<HotSpotRows> {
  const { grain, placeCode, matterType, before, limit } = input
  const { start, end } = spanOf(input.from, input.to)
  const rows = await ctx.db
    .selectFrom('consultation')
    .innerJoin('site', 'site.code', 'consultation.site_code')
    .innerJoin('account', 'account.id', 'consultation.practitioner_id')
    .leftJoin('matter_type as finer', 'finer.code', 'consultation.subtype')
    .select([
      'consultation.id',
      'consultation.occurred_at as at',
      'site.name as siteName',
      'account.name as practitionerName',
      'finer.name as subtypeName',
      'consultation.group_size as groupSize',
    ])
    .where(withinScope('consultation.area_code', ctx.caller, staffRoles))
    // said twice: the prefix is what an index can be asked for
    .where('consultation.area_code', 'like', `${scopePrefix(placeCode)}%`)
    .where(sql<boolean>`${placeOf(grain)} = ${placeCode}`)
    .where('consultation.matter_type', '=', matterType)
    .where('consultation.occurred_at', '>=', start)
    .where('consultation.occurred_at', '<', end)
    .$if(before !== undefined, (rows) =>
      rows.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('consultation.occurred_at', 'consultation.id'), '<', tuple(before!.at, before!.id)),
      ),
    )
    .orderBy('consultation.occurred_at', 'desc')
    .orderBy('consultation.id', 'desc')
    .limit(limit + 1)
    .execute()
  return { rows: rows.slice(0, limit), more: rows.length > limit }
}
