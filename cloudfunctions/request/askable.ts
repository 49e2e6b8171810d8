import { requestSettings } from '@contract/request/settings'
import { countyOf } from '@contract/area'
import { askUntil } from '@contract/request/rules'
import type { Askable } from '@contract/request/schema'
import { needsApproval, type RequestPolicy } from '@contract/request/workflow'
import { shanghaiDate } from '@contract/time'
import type { PractitionerContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { inRequest, shiftFacts, shiftsWithSite } from './queries'

const MOST = 100

/** The caller's shifts to come, each with what may be asked of it and until when. */
export async function askable({ ctx }: { ctx: PractitionerContext }): Promise<Askable> {
  const { db, caller, now } = ctx
  const rows = await shiftsWithSite(db)
    .select([...shiftFacts, 'site.area_code as areaCode', inRequest.as('inRequest')])
    .where('duty_shift.practitioner_id', '=', caller.accountId)
    .where('duty_shift.status', '=', 'published')
    .where('duty_shift.starts_at', '>', now.toISOString())
    .orderBy('duty_shift.starts_at')
    .limit(MOST)
    .execute()
  const policies = new Map<string, RequestPolicy>()
  for (const { areaCode } of rows) {
    const county = countyOf(areaCode)
    if (!policies.has(county))
      policies.set(
        county,
        await readSetting(db, requestSettings, 'request.policy', county, shanghaiDate(now)),
      )
  }
  const shifts = rows.map(({ areaCode, ...shift }) => {
    const policy = policies.get(countyOf(areaCode))!
    return {
      ...shift,
      askUntil: askUntil(shift, policy).toISOString(),
      needsApproval: { swap: needsApproval('swap', policy), standIn: needsApproval('stand-in', policy) },
    }
  })
  return { shifts, asOf: now.toISOString() }
}
