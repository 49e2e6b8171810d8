import { staffRoles } from '@contract/account/roles'
import { refuse } from '@contract/refusal'
import type { CallScope } from '@contract/rollcall/schema'
import { serves } from '@server/kit/caller'
import type { KnownContext } from '@server/kit/procedure'

export interface LockedScope {
  areaCode: string
  siteCode: string | null
}

/**
 * Finds the scope a call is for within what the caller serves, and locks it, so that of two calls to it at once the
 * second sees the first. Weaker than a lock for update: rows that name the place are not kept waiting.
 *
 * Refuses `not-found` for a place that is none, not theirs, or no longer in use.
 */
export async function lockScope({ db, caller }: KnownContext, scope: CallScope): Promise<LockedScope> {
  const found: LockedScope | undefined =
    scope.of === 'area'
      ? await db
          .selectFrom('area')
          .select('code as areaCode')
          .where('code', '=', scope.areaCode)
          .forNoKeyUpdate()
          .executeTakeFirst()
          .then((row) => row && { ...row, siteCode: null })
      : await db
          .selectFrom('site')
          .select(['area_code as areaCode', 'code as siteCode'])
          .where('code', '=', scope.siteCode)
          .where('active', '=', true)
          .forNoKeyUpdate()
          .executeTakeFirst()
  if (!found || !serves(caller, staffRoles, found.areaCode)) throw refuse('not-found')
  return found
}
