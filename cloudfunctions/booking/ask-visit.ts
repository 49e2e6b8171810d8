import { bookingSettings } from '@contract/booking/settings'
import { randomUUID } from 'node:crypto'
import { statutoryDeadline } from '@contract/calendar'
import type { AskVisit, MyBooking } from '@contract/booking/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { sealPerson } from '@server/kit/bookings/person'
import { writeStep } from '@server/kit/bookings/step'
import { tellOffice } from '@server/kit/bookings/tell-office'
import { isRestDay } from '@server/kit/holidays'
import { lockAccount } from '@server/kit/lock-account'
import type { Act } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { keepWithinLimits } from './limits'
import { bookings } from './queries'
import { findBookableSite } from './sites'
import { forClient } from './view'

/**
 * Asks for a visit at home for who cannot travel; relatives and village helpers ask for others (A81). The station and
 * the county answer with a time and a person. Refuses `not-found` (site) and `booking-enough`.
 */
export async function askVisit({ ctx, input }: Act<typeof AskVisit>): Promise<MyBooking> {
  const { db, now, caller, service } = ctx
  await lockAccount(ctx)
  const site = await findBookableSite(db, input.siteCode)
  if (!site) throw refuse('not-found')
  const today = shanghaiDate(now)
  const policy = await readSetting(db, bookingSettings, 'booking.policy', site.area_code, today)
  await keepWithinLimits(ctx, policy, true)
  const id = randomUUID()
  const { name, phone, address, reason, wish, note } = input
  await db
    .insertInto('booking')
    .values({
      id,
      way: 'home-visit',
      status: 'booked',
      site_code: site.code,
      area_code: site.area_code,
      shift_id: null,
      place: null,
      starts_at: null,
      ends_at: null,
      booked_by: caller.accountId,
      asked_for: input.askedFor,
      person_sealed: sealPerson(service.keyring, id, { name, phone, address, reason, wish, note }),
      safe_mode: input.safeMode ?? false,
      booked_at: now.toISOString(),
      due_on: statutoryDeadline(today, policy.visitAnswerDays, isRestDay),
    })
    .execute()
  await writeStep(db, { id, act: 'book', from: null, to: 'booked', actorId: caller.accountId }, now)
  await tellOffice(
    db,
    site.area_code,
    { kind: 'visit-asked', title: '有人请上门', body: `${site.name}，请安排时间和人。` },
    now,
  )
  ctx.audit({
    act: 'booking-book',
    subjectType: 'booking',
    subjectId: id,
    areaCode: site.area_code,
    detail: { way: 'home-visit', askedFor: input.askedFor },
  })
  return forClient(ctx, await bookings(db).where('booking.id', '=', id).executeTakeFirstOrThrow())
}
