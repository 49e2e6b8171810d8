import type { OneOffList } from '@contract/roster/public-schema'
import { shanghaiDate } from '@contract/time'
import type { KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { oneOffsOf } from './one-off-queries'

const ROWS = 200

/** Duties planned once at sites of the caller's county, from today on, cancelled ones too; at most 200. */
export async function oneOffs({ ctx }: { ctx: KnownContext }): Promise<OneOffList> {
  const rows = await oneOffsOf(ctx.db)
    .where(withinScope('site.area_code', ctx.caller, ['county']))
    .where('duty_shift.day', '>=', shanghaiDate(ctx.now))
    .orderBy('duty_shift.starts_at')
    .orderBy('duty_shift.id')
    .limit(ROWS)
    .execute()
  return { oneOffs: rows, asOf: ctx.now.toISOString() }
}
