import { supervisionSettings } from '@contract/supervision/settings'
import { sql } from 'kysely'
import { countyOf } from '@contract/area'
import type { JobDone } from '@contract/jobs/schema'
import { earnsDutyPoints, type PointReason, type PointRules } from '@contract/supervision/points'
import { addDays, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Context } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { inJob } from '@server/kit/in-job'

/** Days looked back on each night: a duty may be delivered late, or made up after a county's approval. */
const LOOK_BACK_DAYS = 35

interface Earned {
  practitioner_id: string
  reason: PointReason
  source_id: string
  area_code: string
  day: string
}

const notYetGiven = (reason: PointReason, source: string) =>
  sql<boolean>`not exists (select 1 from point_entry
    where point_entry.reason = ${reason} and point_entry.source_id = ${sql.ref(source)})`

async function duties(db: Db, from: string, today: string): Promise<Earned[]> {
  const rows = await db
    .selectFrom('duty_shift')
    .innerJoin('attendance', 'attendance.shift_id', 'duty_shift.id')
    .innerJoin('practitioner', 'practitioner.account_id', 'attendance.practitioner_id')
    .select([
      'duty_shift.id',
      'duty_shift.day',
      'attendance.practitioner_id',
      'attendance.short',
      'attendance.closed_by_system',
      'practitioner.area_code',
    ])
    .where('duty_shift.status', '=', 'checked-out')
    .where('duty_shift.day', '>=', from)
    .where('duty_shift.day', '<', today)
    .where(notYetGiven('duty-completed', 'duty_shift.id'))
    .orderBy('duty_shift.id')
    .execute()
  return rows
    .filter(({ short, closed_by_system }) => earnsDutyPoints({ short, closedBySystem: closed_by_system }))
    .map(({ id, day, practitioner_id, area_code }) => ({
      practitioner_id,
      reason: 'duty-completed',
      source_id: id,
      area_code,
      day,
    }))
}

async function replies(db: Db, from: string, today: string): Promise<Earned[]> {
  const rows = await db
    .selectFrom('roll_call_reply')
    .innerJoin('duty_shift', 'duty_shift.id', 'roll_call_reply.shift_id')
    .innerJoin('practitioner', 'practitioner.account_id', 'roll_call_reply.practitioner_id')
    .select([
      'roll_call_reply.id',
      'duty_shift.day',
      'roll_call_reply.practitioner_id',
      'practitioner.area_code',
    ])
    .where('roll_call_reply.status', '=', 'replied')
    .where('duty_shift.day', '>=', from)
    .where('duty_shift.day', '<', today)
    .where(notYetGiven('roll-call-replied', 'roll_call_reply.id'))
    .orderBy('roll_call_reply.id')
    .execute()
  return rows.map(({ id, day, practitioner_id, area_code }) => ({
    practitioner_id,
    reason: 'roll-call-replied',
    source_id: id,
    area_code,
    day,
  }))
}

const worth = (reason: PointReason, rules: PointRules): number =>
  reason === 'duty-completed' ? rules.dutyCompleted : rules.rollCallReplied

/**
 * Gives points for duties sat through and roll calls replied to up to yesterday (衢州积分), each by the rules of its
 * county on its day. Run twice, or by two at once, it gives each once: the index decides.
 */
export const awardPoints = ({ ctx }: { ctx: Context }): Promise<JobDone> =>
  inJob(ctx, 'awardPoints', async (db, audit) => {
    const today = shanghaiDate(ctx.now)
    const from = addDays(today, -LOOK_BACK_DAYS)
    const given = new Map<string, number>()
    for (const { area_code, ...earned } of [
      ...(await duties(db, from, today)),
      ...(await replies(db, from, today)),
    ]) {
      const county = countyOf(area_code)
      const points = worth(
        earned.reason,
        await readSetting(db, supervisionSettings, 'points.rules', county, earned.day),
      )
      if (points === 0) continue
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('point_entry')
        .values({ ...earned, county_code: county, points, entered_at: ctx.now.toISOString() })
        .onConflict((conflict) => conflict.columns(['practitioner_id', 'reason', 'source_id']).doNothing())
        .executeTakeFirst()
      if (numInsertedOrUpdatedRows) given.set(county, (given.get(county) ?? 0) + 1)
    }
    for (const [county, entries] of given)
      audit({
        act: 'points-awarded',
        subjectType: 'point_entry',
        subjectId: county,
        areaCode: county,
        detail: { entries },
      })
    return { done: [...given.values()].reduce((sum, entries) => sum + entries, 0) }
  })
