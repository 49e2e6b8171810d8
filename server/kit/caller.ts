import type { Role, PractitionerKind } from '@contract/account/roles'
import type { Grant } from '@contract/account/schema'
import { inScope, scopePrefix } from '@contract/area'
import { may } from '@contract/people/may'
import type { Db } from '@server/database/client'

/** Who asks, read from the database at each call, so that a role withdrawn ends at once. */
export interface Caller {
  accountId: string
  name: string
  roles: Role[]
  grants: Grant[]
  /** An active adviser's record; only with it may somebody sit on duty. */
  practitioner?: { kind: PractitionerKind; areaCode: string }
  /** An active helper's record: collects, passes on, never answers as a lawyer (A19). */
  helper?: { kind: PractitionerKind; areaCode: string }
}

/** The caller behind an account; undefined when there is none or it is disabled. */
export async function findCaller(db: Db, accountId: string): Promise<Caller | undefined> {
  const account = await db
    .selectFrom('account')
    .leftJoin('practitioner', (join) =>
      join.onRef('practitioner.account_id', '=', 'account.id').on('practitioner.active', '=', true),
    )
    .select(['account.name', 'practitioner.kind', 'practitioner.area_code'])
    .where('account.id', '=', accountId)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!account) return undefined
  const grants = await db
    .selectFrom('staff_grant')
    .innerJoin('area', 'area.code', 'staff_grant.area_code')
    .select(['role', 'area_code as areaCode', 'area.name as areaName'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('area_code')
    .execute()
  const granted = [...new Set(grants.map((grant) => grant.role))]
  const record = account.kind && { kind: account.kind, areaCode: account.area_code! }
  const entry = record && (may(record.kind, 'sit-duty') ? ('practitioner' as const) : ('helper' as const))
  return {
    accountId,
    name: account.name,
    roles: ['resident', ...(entry ? [entry] : []), ...granted],
    grants,
    ...(entry && { [entry]: record }),
  }
}

/** Area codes a caller serves in any of the given staff roles. */
export const servedAreas = (caller: Caller, roles: readonly Role[]): string[] =>
  caller.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.areaCode)

/** Whether an area lies within what the caller serves in one of the roles. */
export const serves = (caller: Caller, roles: readonly Role[], areaCode: string): boolean =>
  servedAreas(caller, roles).some((scope) => inScope(areaCode, scope))

/** `like` patterns for a caller's scope; none means nothing may be seen. */
export const scopePatterns = (caller: Caller, roles: readonly Role[]): string[] =>
  servedAreas(caller, roles).map((area) => `${scopePrefix(area)}%`)
