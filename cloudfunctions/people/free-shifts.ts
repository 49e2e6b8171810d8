import { sql } from 'kysely'
import { countyOf } from '@contract/area'
import type { FreedShift } from '@contract/people/schema'
import { notify } from '@server/kit/messages/notify'
import type { KnownContext } from '@server/kit/procedure'

/** Published duties of people that have not ended yet, their rows locked in order of id. */
const lockAhead = ({ db, now }: KnownContext, ids: readonly string[]) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .select([
      'duty_shift.id',
      'site.name as siteName',
      'site.area_code as areaCode',
      'duty_shift.starts_at as startsAt',
      'duty_shift.ends_at as endsAt',
    ])
    .where(sql<boolean>`duty_shift.practitioner_id = any (${ids}::uuid[])`)
    .where('duty_shift.status', '=', 'published')
    .where('duty_shift.ends_at', '>', now.toISOString())
    .orderBy('duty_shift.id')
    .forUpdate('duty_shift')
    .execute()

/**
 * Withdraws the published duties people still have ahead, so that nobody is announced who will not come; coverage
 * then shows the gap. The staff of each county in which one lies are told how many need somebody else.
 *
 * @returns the duties withdrawn, in order of time
 */
export async function freeShifts(ctx: KnownContext, ids: readonly string[]): Promise<FreedShift[]> {
  const shifts = await lockAhead(ctx, ids)
  if (shifts.length === 0) return []
  await ctx.db
    .updateTable('duty_shift')
    .set({ status: 'withdrawn', withdrawn_because: 'cancelled', version: sql`version + 1` })
    .where(
      'id',
      'in',
      shifts.map(({ id }) => id),
    )
    .execute()
  const perCounty = new Map<string, number>()
  for (const { areaCode } of shifts) {
    const county = countyOf(areaCode)
    perCounty.set(county, (perCounty.get(county) ?? 0) + 1)
  }
  for (const [county, count] of [...perCounty].sort()) await tellCounty(ctx, county, count)
  return shifts.map(({ areaCode: _, ...shift }) => shift).sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}

async function tellCounty(ctx: KnownContext, county: string, count: number) {
  const staff = await ctx.db
    .selectFrom('staff_grant')
    .select('account_id')
    .distinct()
    .where('role', '=', 'county')
    .where('area_code', '=', county)
    .where('ended_at', 'is', null)
    .execute()
  for (const { account_id: accountId } of staff)
    await notify(
      ctx.db,
      {
        accountId,
        kind: 'shifts-freed',
        title: `${count}个班要换人`,
        body: `有人暂停或退出，这${count}个已公布的班没有人值了，请到排班里安排别人。`,
        link: '/staff/coverage/index',
      },
      ctx.now,
    )
}
