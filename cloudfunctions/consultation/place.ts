import { isBeforeShift, wasOnDuty } from '@contract/consultation/rules'
import type { NewConsultation } from '@contract/consultation/schema'
import { refuse } from '@contract/refusal'
import type { PractitionerContext } from '@server/kit/procedure'
import { findOwnShift, sitesFor } from './queries'

/**
 * Where a record is counted: at the site of its shift, whatever site it also names, else at the site it names.
 * Refuses `not-found` (another's shift), `shift-withdrawn`, `not-on-duty` (given in person without having checked in
 * that day) and `bad-input` at occurredAt (before the shift's day) or siteCode (outside the county the person is registered in; a city's person may name any).
 */
export async function placeOf(
  { db, caller }: PractitionerContext,
  { shiftId, siteCode, channel, occurredAt }: NewConsultation,
): Promise<{ siteCode: string; areaCode: string }> {
  if (shiftId) {
    const shift = await findOwnShift(db, shiftId, caller.accountId)
    if (!shift) throw refuse('not-found')
    if (shift.status === 'withdrawn') throw refuse('shift-withdrawn')
    if (isBeforeShift(shift, occurredAt))
      throw refuse('bad-input', { occurredAt: '咨询时间早于这一班，请核对' })
    if (channel === 'on-site' && !wasOnDuty(shift, occurredAt)) throw refuse('not-on-duty')
    return { siteCode: shift.site_code, areaCode: shift.area_code }
  }
  if (channel === 'on-site') throw refuse('not-on-duty')
  const site = await sitesFor(db, caller.practitioner.areaCode)
    .where('code', '=', siteCode!)
    .executeTakeFirst()
  if (!site) throw refuse('bad-input', { siteCode: '请选择您所在县区的站点' })
  return { siteCode: site.code, areaCode: site.area_code }
}
