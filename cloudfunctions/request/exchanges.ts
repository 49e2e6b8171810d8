import { requestSettings } from '@contract/request/settings'
import { countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import { whyNotChange } from '@contract/request/rules'
import type { Exchanges, OneShift } from '@contract/request/schema'
import { shanghaiDate } from '@contract/time'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { listExchanges } from './candidate-queries'
import { findShift } from './queries'

const HOUR_MS = 3_600_000

/**
 * Shifts of colleagues that could be exchanged for one of the caller's. Refuses `not-found` for another's,
 * `shift-withdrawn` and `change-too-late`.
 */
export async function exchanges({
  ctx,
  input,
}: Act<typeof OneShift, PractitionerContext>): Promise<Exchanges> {
  const { db, caller, now } = ctx
  const shift = await findShift(db, input.shiftId)
  if (shift?.practitionerId !== caller.accountId) throw refuse('not-found')
  const obstacle = whyNotChange(shift, now)
  if (obstacle) throw refuse(obstacle)
  const { latestHoursBefore } = await readSetting(
    db,
    requestSettings,
    'request.policy',
    countyOf(shift.areaCode),
    shanghaiDate(now),
  )
  const askableFrom = new Date(now.getTime() + latestHoursBefore * HOUR_MS)
  return { shifts: await listExchanges(db, shift, askableFrom), asOf: now.toISOString() }
}
