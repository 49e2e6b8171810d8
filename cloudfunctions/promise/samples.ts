import { sql } from 'kysely'
import type { DrawnAgain, PromiseSamples, SampleId } from '@contract/promise/schema'
import { refuse } from '@contract/refusal'
import { overseerRoles } from '@server/kit/overseer'
import type { Act, KnownContext } from '@server/kit/procedure'
import { drawFrom } from '@server/kit/promise/sample'
import { withinScope } from '@server/kit/scope'

/** Drawings shown: two years of one county, or the last months of a city. */
const SHOWN = 24

/** Of those drawn, how many have a check with one of these results. */
const withResult = (results: readonly string[]) =>
  sql<number>`(select count(*)::int from promise_sample_item where sample_id = promise_sample.id and exists (
    select from aid_check where aid_check.application_id = promise_sample_item.application_id
      and drawn and result = any (${results}::text[])))`

/** Drawings of the caller's counties, the newest first, with what came of them. */
export async function samples({ ctx }: { ctx: KnownContext }): Promise<PromiseSamples> {
  const rows = await ctx.db
    .selectFrom('promise_sample')
    .innerJoin('area', 'area.code', 'promise_sample.county_code')
    .select([
      'promise_sample.id',
      'area.name as countyName',
      'month',
      'percent',
      'seed',
      'drawn_at as drawnAt',
    ])
    .select([
      sql<number>`cardinality(pool)`.as('pool'),
      sql<number>`cardinality(drawn)`.as('drawn'),
      withResult(['true', 'untrue']).as('settled'),
      withResult(['untrue']).as('untrue'),
    ])
    .where(withinScope('promise_sample.county_code', ctx.caller, overseerRoles))
    .orderBy('month', 'desc')
    .orderBy('promise_sample.county_code')
    .limit(SHOWN)
    .execute()
  return { rows }
}

/** Draws again from what was recorded: proof that nobody chose whom to check. Changes nothing. Refuses `not-found`. */
export async function redraw({ ctx, input }: Act<typeof SampleId>): Promise<DrawnAgain> {
  const row = await ctx.db
    .selectFrom('promise_sample')
    .select(['pool', 'seed', 'drawn'])
    .where('id', '=', input.id)
    .where(withinScope('county_code', ctx.caller, overseerRoles))
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  const again = drawFrom(row.pool, row.drawn.length, row.seed)
  return { same: again.every((id, index) => id === row.drawn[index]) }
}
