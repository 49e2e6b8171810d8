import type { CallOffBooking, Client, OfficeBooking, RevealClient } from '@contract/booking/schema'
import { adviserBookingLink } from '@contract/booking/links'
import { refuse } from '@contract/refusal'
import { takeStep } from '@server/kit/bookings/acts'
import { tellClient, whenText } from '@server/kit/bookings/tell'
import { notify } from '@server/kit/messages/notify'
import type { Act } from '@server/kit/procedure'
import { getServed, lockServed } from './office'
import { requireStep } from './queries'
import { forOffice, inClear, officeSeesPerson } from './view'

/**
 * The office cannot keep it: says why, and the person hears it. Refuses `not-found`, `booking-moved-on`,
 * `booking-over`.
 */
export async function callOff({ ctx, input }: Act<typeof CallOffBooking>): Promise<OfficeBooking> {
  const { db, now } = ctx
  const row = await lockServed(ctx, input.id)
  await takeStep(ctx, row, 'call-off', await requireStep(ctx, row, 'call-off', 'office'), {
    because: 'office',
    office_words: input.reason,
  })
  const when = row.starts_at ? `${whenText(row.starts_at)}，` : ''
  await tellClient(
    db,
    row,
    {
      kind: 'booking-called-off',
      title: '您的预约取消了',
      body: `${when}${row.site_name}。原因：${input.reason}。点开可以再约。`,
    },
    now,
  )
  if (row.adviser_id !== null && row.starts_at !== null)
    await notify(
      db,
      {
        accountId: row.adviser_id,
        kind: 'booking-dropped',
        title: '一次预约取消了',
        body: `${whenText(row.starts_at)}的预约，站点取消了。`,
        link: adviserBookingLink(row.id),
      },
      now,
    )
  return forOffice(ctx, await getServed(ctx, row.id))
}

/** Whom to ring about it, in clear, each look on record. Refuses `not-found`, one in safe mode too, but for a visit at home that is still to be made. */
export async function reveal({ ctx, input }: Act<typeof RevealClient>): Promise<Client> {
  const row = await getServed(ctx, input.id)
  if (!officeSeesPerson(ctx, row)) throw refuse('not-found')
  ctx.audit({
    act: 'booking-client-opened',
    subjectType: 'booking',
    subjectId: row.id,
    areaCode: row.area_code,
  })
  return inClear(ctx, row)
}
