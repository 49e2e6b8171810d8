import { bookingSettings } from '@contract/booking/settings'
import { sql } from 'kysely'
import type { JobDone } from '@contract/jobs/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { findPlace } from '@server/kit/bookings/place'
import { writeStep } from '@server/kit/bookings/step'
import { tellClient, whenText } from '@server/kit/bookings/tell'
import { inJob } from '@server/kit/in-job'
import type { Context } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'

/** Bookings of one run; the rest wait for the next, ten minutes later. */
const BATCH = 200

/** Bookings to come whose shift does not hold them any more: withdrawn, moved to other hours or to another place. */
const adrift = (db: Db) =>
  db
    .selectFrom('booking')
    .innerJoin('duty_shift', 'duty_shift.id', 'booking.shift_id')
    .innerJoin('site', 'site.code', 'booking.site_code')
    .selectAll('booking')
    .select('site.name as site_name')
    .where('booking.status', '=', 'booked')
    .where(
      sql<boolean>`(duty_shift.status = 'withdrawn' or duty_shift.kind <> 'at-site'
        or duty_shift.site_code <> booking.site_code
        or duty_shift.starts_at > booking.starts_at or duty_shift.ends_at < booking.ends_at)`,
    )

type Adrift = Awaited<ReturnType<ReturnType<typeof adrift>['execute']>>[number]

/** Hangs it on another shift at the same time and place, if one has room. */
async function follow(db: Db, row: Adrift, now: Date): Promise<boolean> {
  const startsAt = row.starts_at!
  if (new Date(startsAt) <= now) return false
  const policy = await readSetting(db, bookingSettings, 'booking.policy', row.area_code, shanghaiDate(now))
  const span = { startsAt, endsAt: row.ends_at! }
  const found = await findPlace(db, row.site_code, startsAt, policy, span)
  if (!found) return false
  await db
    .updateTable('booking')
    .set({ shift_id: found.shiftId, place: found.place })
    .where('id', '=', row.id)
    .execute()
  return true
}

async function callOff(db: Db, row: Adrift, now: Date): Promise<void> {
  await db
    .updateTable('booking')
    .set({ status: 'cancelled-by-office', because: 'shift-gone' })
    .where('id', '=', row.id)
    .execute()
  await tellClient(
    db,
    row,
    {
      kind: 'booking-called-off',
      title: '您约的时间没人值班了',
      body: `${whenText(row.starts_at!)}，${row.site_name}的值班有变动，对不住。点开可以换个时间。`,
    },
    now,
  )
}

/** Deals with one booking if it is still adrift once locked. */
const settleOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'settleBookings', async (db, audit) => {
    await db.selectFrom('booking').select('id').where('id', '=', id).forUpdate().execute()
    const row = await adrift(db).where('booking.id', '=', id).executeTakeFirst()
    if (!row) return false
    const followed = await follow(db, row, ctx.now)
    if (!followed) await callOff(db, row, ctx.now)
    const act = followed ? 'follow' : 'call-off'
    const to = followed ? row.status : 'cancelled-by-office'
    await writeStep(db, { id, act, from: row.status, to, actorId: null }, ctx.now)
    audit({ act: `booking-${act}`, subjectType: 'booking', subjectId: id, areaCode: row.area_code })
    return true
  })

/**
 * Takes bookings along when the roster changes: to another shift of the same time and place, which nobody has to be told
 * of; else they are called off, and the person chooses another time. A mere change of person leaves them where they are.
 */
export async function settleBookings({ ctx }: { ctx: Context }): Promise<JobDone> {
  const found = await adrift(ctx.service.db)
    .orderBy('booking.starts_at')
    .orderBy('booking.id')
    .limit(BATCH)
    .execute()
  let done = 0
  for (const { id } of found) if (await settleOne(ctx, id)) done++
  return { done }
}
