import { rollcallSettings } from '@contract/rollcall/settings'
import { staffRoles } from '@contract/account/roles'
import { ROLL_CALL_ROWS, type RollCallList, type RollCallListInput } from '@contract/rollcall/schema'
import { shanghaiDate } from '@contract/time'
import { servedAreas } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { listCalls } from './queries'

/** Calls within the caller's areas, newest first, with how many answered out of how many called there. */
export async function calls({ ctx, input }: Act<typeof RollCallListInput>): Promise<RollCallList> {
  const { db, now, caller } = ctx
  const rows = await listCalls(db, caller, input.before)
  // a staff member has at least one area: the door looked
  const area = servedAreas(caller, staffRoles)[0]!
  return {
    calls: rows.slice(0, ROLL_CALL_ROWS),
    more: rows.length > ROLL_CALL_ROWS,
    policy: await readSetting(db, rollcallSettings, 'rollcall.policy', area, shanghaiDate(now)),
    asOf: now.toISOString(),
  }
}
