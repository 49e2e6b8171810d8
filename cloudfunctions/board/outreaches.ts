import { staffRoles } from '@contract/account/roles'
import type { OutreachList } from '@contract/roster/public-schema'
import type { KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { outreachOf } from './outreach-queries'

const ROWS = 100

/** Places set up for some days within what the caller serves (A6), newest first, with what was done there. */
export async function outreaches({ ctx }: { ctx: KnownContext }): Promise<OutreachList> {
  const rows = await outreachOf(ctx.db)
    .where(withinScope('site.area_code', ctx.caller, staffRoles))
    .orderBy('outreach.first_day', 'desc')
    .orderBy('outreach.site_code')
    .limit(ROWS)
    .execute()
  return { outreaches: rows, asOf: ctx.now.toISOString() }
}
