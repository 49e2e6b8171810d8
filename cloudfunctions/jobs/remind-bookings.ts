import { openStatuses } from '@contract/booking/labels'
import { reminderDue } from '@contract/booking/rules'
import type { JobDone } from '@contract/jobs/schema'
import type { Db } from '@server/database/client'
import { tellClient, whatText, whenText } from '@server/kit/bookings/tell'
import { inJob } from '@server/kit/in-job'
import type { Context } from '@server/kit/procedure'

/** Bookings of one run; the rest wait for the next, ten minutes later. */
const BATCH = 500
/** No reminder is due earlier than from six in the evening of the day before on. */
const AHEAD_MS = 30 * 3_600_000

const coming = (db: Db, now: Date) =>
  db
    .selectFrom('booking')
    .innerJoin('site', 'site.code', 'booking.site_code')
    .selectAll('booking')
    .select('site.name as site_name')
    .where('booking.status', 'in', openStatuses)
    .where('booking.starts_at', '>', now.toISOString())
    .where('booking.starts_at', '<', new Date(now.getTime() + AHEAD_MS).toISOString())
    .where('booking.hour_sent_at', 'is', null)

type Coming = Awaited<ReturnType<ReturnType<typeof coming>['execute']>>[number]

const dueOf = (row: Coming, now: Date) =>
  reminderDue(
    {
      startsAt: row.starts_at!,
      bookedAt: row.booked_at,
      eveningSent: row.evening_sent_at !== null,
      hourSent: row.hour_sent_at !== null,
    },
    now,
  )

/** Sends the reminder of one booking if it is still due once locked. */
const remindOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'remindBookings', async (db, audit) => {
    await db.selectFrom('booking').select('id').where('id', '=', id).forUpdate().execute()
    const row = await coming(db, ctx.now).where('booking.id', '=', id).executeTakeFirst()
    const due = row && dueOf(row, ctx.now)
    if (!due) return false
    const at = ctx.now.toISOString()
    await db
      .updateTable('booking')
      .set(due === 'hour' ? { hour_sent_at: at } : { evening_sent_at: at })
      .where('id', '=', id)
      .execute()
    await tellClient(
      db,
      row,
      {
        kind: 'booking-soon',
        title: due === 'hour' ? '您约的时间快到了' : '明天有您的预约',
        body: `${whenText(row.starts_at!)}，${row.site_name}。${whatText[row.way]}。来不了请点开取消。`,
      },
      ctx.now,
    )
    audit({
      act: 'booking-reminded',
      subjectType: 'booking',
      subjectId: id,
      areaCode: row.area_code,
      detail: { reminder: due },
    })
    return true
  })

/** Reminds of bookings on the evening before and an hour before, each once. */
export async function remindBookings({ ctx }: { ctx: Context }): Promise<JobDone> {
  const rows = await coming(ctx.service.db, ctx.now).orderBy('booking.starts_at').execute()
  const due = rows.filter((row) => dueOf(row, ctx.now) !== undefined).slice(0, BATCH)
  let done = 0
  for (const { id } of due) if (await remindOne(ctx, id)) done++
  return { done }
}
