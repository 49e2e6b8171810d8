import { randomUUID } from 'node:crypto'
import type { Departments, SaveDepartment } from '@contract/referral/department-schema'
import { refuse } from '@contract/refusal'
import { serves } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { departmentsOf } from './list'

/**
 * Adds a department of the caller's county, or changes one: a telephone moved, an office closed. Refuses `not-found`,
 * and `bad-input` for a name the county has already.
 */
export async function saveDepartment({ ctx, input }: Act<typeof SaveDepartment>): Promise<Departments> {
  const { db, caller, now } = ctx
  const { countyCode, kind, name, active } = input
  if (!serves(caller, ['county'], countyCode)) throw refuse('not-found')
  const said = {
    kind,
    name,
    phone: input.phone ?? null,
    address: input.address ?? null,
    active,
    changed_by: caller.accountId,
    changed_at: now.toISOString(),
  }
  const code = input.code ?? `${countyCode}-${randomUUID().slice(0, 8)}`
  try {
    if (input.code) {
      const { numUpdatedRows } = await db
        .updateTable('department')
        .set(said)
        .where('code', '=', code)
        .where('county_code', '=', countyCode)
        .executeTakeFirst()
      if (numUpdatedRows !== 1n) throw refuse('not-found')
    } else {
      await db
        .insertInto('department')
        .values({ code, county_code: countyCode, ...said })
        .execute()
    }
  } catch (error) {
    throw isViolationOf(error, 'department_name')
      ? refuse('bad-input', { name: '已经有同名的部门了' })
      : error
  }
  ctx.audit({
    act: input.code ? 'department-changed' : 'department-added',
    subjectType: 'department',
    subjectId: code,
    areaCode: countyCode,
    detail: { kind, active },
  })
  return departmentsOf(ctx, countyCode)
}
