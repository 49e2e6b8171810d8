import { countyOf } from '@contract/area'
import { draftOfBooked, mayApplyFrom } from '@contract/booking/application'
import type { ApplyForBooked, OfficeBooking } from '@contract/booking/schema'
import { refuse } from '@contract/refusal'
import { beginAtCounter } from '@server/kit/aid/begin-at-counter'
import { policyOf, standingOf } from '@server/kit/bookings/acts'
import { openPerson } from '@server/kit/bookings/person'
import { collectorOf } from '@server/kit/collector'
import { lockAccount } from '@server/kit/lock-account'
import type { Act } from '@server/kit/procedure'
import { getServed, lockServed } from './office'
import { forOffice, isForOneself, officeSeesPerson } from './view'

/**
 * Begins an application by telephone for who booked a call, at the office's counter, with the person in it; once. The
 * look at the person is on record, as any other. Refuses `not-found` (in safe mode too), `own-case` for one's own call,
 * `booking-moved-on` where it is no call that is still spoken of, or somebody has begun one; and as taking in does.
 */
export async function applyFor({ ctx, input }: Act<typeof ApplyForBooked>): Promise<OfficeBooking> {
  const { db, now, caller, service } = ctx
  const { applicationId } = input
  await lockAccount(ctx)
  const row = await lockServed(ctx, input.id)
  if (!officeSeesPerson(ctx, row)) throw refuse('not-found')
  if (isForOneself(ctx, row)) throw refuse('own-case')
  const collector = collectorOf(caller)
  if (!collector) throw refuse('not-allowed')
  if (row.application_id || !mayApplyFrom(standingOf(row), now, await policyOf(db, row, now)))
    throw refuse('booking-moved-on')
  await beginAtCounter(ctx, collector, {
    id: applicationId,
    form: draftOfBooked(countyOf(row.area_code), openPerson(service.keyring, row)),
    channel: 'phone',
  })
  await db.updateTable('booking').set({ application_id: applicationId }).where('id', '=', row.id).execute()
  ctx.audit({
    act: 'booking-client-opened',
    subjectType: 'booking',
    subjectId: row.id,
    areaCode: row.area_code,
  })
  ctx.audit({
    act: 'take-in-begun',
    subjectType: 'aid_application',
    subjectId: applicationId,
    areaCode: collector.areaCode,
    detail: { channel: 'phone', bookingId: row.id },
  })
  return forOffice(ctx, await getServed(ctx, row.id))
}
