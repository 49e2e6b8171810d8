import { sql } from 'kysely'
import type { FiguresInput, IntakeFigures } from '@contract/intake/schema'
import { atShanghai, addDays } from '@contract/time'
import { overseerRoles } from '@server/kit/overseer'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'

/**
 * Applications received in a period (days both counted) by county, by case and by person (受援人数): the one each form is
 * about and all who applied together with them. Granted are those of them that were, by now.
 */
export async function figures({ ctx, input }: Act<typeof FiguresInput>): Promise<IntakeFigures> {
  const from = atShanghai(input.from, '00:00')
  const to = atShanghai(addDays(input.to, 1), '00:00')
  const people = sql<number>`1 + (select count(*) from aid_recipient
    where application_id = aid_application.id and removed_at is null)`
  const granted = sql<boolean>`exists (select from aid_decision
    where application_id = aid_application.id and act = 'grant')`
  const count = (expression: ReturnType<typeof sql>) => sql<number>`${expression}::integer`
  const rows = await ctx.db
    .selectFrom('aid_application')
    .innerJoin('area', 'area.code', 'county_code')
    .select([
      'area.code as countyCode',
      'area.name as countyName',
      count(sql`count(*)`).as('received'),
      count(sql`sum(${people})`).as('people'),
      count(sql`count(*) filter (where ${granted})`).as('granted'),
      count(sql`coalesce(sum(${people}) filter (where ${granted}), 0)`).as('peopleAided'),
      count(sql`count(*) filter (where filed_as in ('station', 'centre'))`).as('takenIn'),
      count(sql`count(*) filter (where filed_as in ('representative', 'relative', 'helper'))`).as(
        'forOthers',
      ),
    ])
    .where(withinScope('county_code', ctx.caller, overseerRoles))
    .where('source', '=', 'application')
    .where('submitted_at', '>=', from)
    .where('submitted_at', '<', to)
    .groupBy(['area.code', 'area.name'])
    .orderBy('area.code')
    .execute()
  return { rows }
}
