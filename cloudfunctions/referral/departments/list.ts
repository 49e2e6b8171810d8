import type { Departments, DepartmentsInput } from '@contract/referral/department-schema'
import { refuse } from '@contract/refusal'
import { overseerRoles } from '@server/kit/overseer'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'

/** The departments of a county the caller serves, those in use first. Refuses `not-found`. */
export async function departments({ ctx, input }: Act<typeof DepartmentsInput>): Promise<Departments> {
  return departmentsOf(ctx, input.countyCode)
}

export async function departmentsOf(
  { db, caller }: KnownContext,
  countyCode: string | undefined,
): Promise<Departments> {
  const county = await db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('level', '=', 'county')
    .where(withinScope('code', caller, overseerRoles))
    .$if(countyCode !== undefined, (rows) => rows.where('code', '=', countyCode!))
    .orderBy('code')
    .limit(1)
    .executeTakeFirst()
  if (!county) throw refuse('not-found')
  const rows = await db
    .selectFrom('department')
    .select(['code', 'county_code as countyCode', 'kind', 'name', 'phone', 'address', 'active'])
    .where('county_code', '=', county.code)
    .orderBy('active', 'desc')
    .orderBy('kind')
    .orderBy('code')
    .execute()
  return { county, rows }
}
