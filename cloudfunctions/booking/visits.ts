import { adviserKinds } from '@contract/account/roles'
import { cityOf, countyOf } from '@contract/area'
import { adviserBookingLink } from '@contract/booking/links'
import { isPromisable } from '@contract/booking/rules'
import type { BookingId, ConfirmVisit, OfficeBooking, VisitPeople } from '@contract/booking/schema'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { policyOf, takeStep } from '@server/kit/bookings/acts'
import { tellClient, whatText, whenText } from '@server/kit/bookings/tell'
import { notify } from '@server/kit/messages/notify'
import type { Act, KnownContext } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { getServed, lockServed } from './office'
import { requireStep, type BookingRow } from './queries'
import { forOffice } from './view'

const MINUTE_MS = 60_000

/** Advisers of the county's own register and of the city's, in good standing. */
const visitors = (db: Db, areaCode: string) =>
  db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select(['account.id', 'account.name', 'practitioner.unit'])
    .where((where) =>
      where.or([
        where('practitioner.area_code', 'like', `${countyOf(areaCode)}%`),
        where('practitioner.area_code', '=', cityOf(areaCode)),
      ]),
    )
    .where('practitioner.active', '=', true)
    .where('account.disabled_at', 'is', null)
    .where('practitioner.kind', 'in', [...adviserKinds])

/** Who may be sent to a home. Refuses `not-found`. */
export async function visitPeople({ ctx, input }: Act<typeof BookingId>): Promise<VisitPeople> {
  const row = await getServed(ctx, input.id)
  return visitors(ctx.db, row.area_code).orderBy('account.name').orderBy('account.id').execute()
}

/** Whether somebody sits a duty then, but one of visiting homes. */
const isOnDuty = (db: Db, id: string, startsAt: string, endsAt: string) =>
  db
    .selectFrom('duty_shift')
    .select('id')
    .where('practitioner_id', '=', id)
    .where('status', '<>', 'withdrawn')
    .where('kind', '<>', 'home-visit')
    .where('starts_at', '<', endsAt)
    .where('ends_at', '>', startsAt)
    .executeTakeFirst()

async function tellBoth({ db, now }: KnownContext, row: BookingRow, to: { id: string; startsAt: string }) {
  await tellClient(
    db,
    row,
    {
      kind: 'visit-confirmed',
      title: '上门已经安排好',
      body: `${whenText(to.startsAt)}。${whatText['home-visit']}。`,
    },
    now,
  )
  await notify(
    db,
    {
      accountId: to.id,
      kind: 'visit-given',
      title: '请您上门一次',
      body: `${whenText(to.startsAt)}，${row.site_name}安排的上门。点开看到哪里、找谁。`,
      link: adviserBookingLink(row.id),
    },
    now,
  )
  if (row.practitioner_id === null || row.practitioner_id === to.id) return
  await notify(
    db,
    {
      accountId: row.practitioner_id,
      kind: 'booking-dropped',
      title: '一次上门换了人',
      body: `${whenText(row.starts_at!)}的上门换了人去，您不用去了。`,
      link: null,
    },
    now,
  )
}

/**
 * Answers who asked for a visit with a time and a person; again, to change either before it has begun; the same again
 * changes nothing. Refuses `not-found`, `booking-moved-on`, `bad-input` (a time gone by or too far off, nobody of the
 * register) and `double-booked`.
 */
export async function confirmVisit({ ctx, input }: Act<typeof ConfirmVisit>): Promise<OfficeBooking> {
  const { db, now } = ctx
  const row = await lockServed(ctx, input.id)
  const to = await requireStep(ctx, row, 'confirm', 'office')
  const start = new Date(input.startsAt)
  if (!isPromisable(start, now)) throw refuse('bad-input', { startsAt: '请选从现在起两个月里的时间' })
  // so that two visits given to one person at once are given one after the other
  const person = await visitors(db, row.area_code)
    .where('practitioner.account_id', '=', input.practitionerId)
    .forNoKeyUpdate('practitioner')
    .executeTakeFirst()
  if (!person) throw refuse('bad-input', { practitionerId: '请从名册里选' })
  const startsAt = start.toISOString()
  // said once already: nobody is told again
  if (row.practitioner_id === person.id && row.starts_at !== null && +new Date(row.starts_at) === +start) {
    ctx.audit({
      act: 'booking-confirm-again',
      subjectType: 'booking',
      subjectId: row.id,
      areaCode: row.area_code,
    })
    return forOffice(ctx, row)
  }
  const { visitMinutes } = await policyOf(db, { ...row, starts_at: startsAt }, now)
  const endsAt = new Date(start.getTime() + visitMinutes * MINUTE_MS).toISOString()
  const busy = refuse('double-booked', { practitionerId: '这个人那时候有班或别的上门' })
  if (await isOnDuty(db, person.id, startsAt, endsAt)) throw busy
  try {
    await takeStep(ctx, row, 'confirm', to, {
      practitioner_id: person.id,
      starts_at: startsAt,
      ends_at: endsAt,
      evening_sent_at: null,
      hour_sent_at: null,
    })
  } catch (error) {
    if (isViolationOf(error, 'booking_visit_once')) throw busy
    throw error
  }
  await tellBoth(ctx, row, { id: person.id, startsAt })
  return forOffice(ctx, await getServed(ctx, row.id))
}
