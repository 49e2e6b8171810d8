import { supervisionSettings } from '@contract/supervision/settings'
import { sql, type SqlBool } from 'kysely'
import { scopePrefix } from '@contract/area'
import { riskOf, type Risk } from '@contract/inspection/risk'
import type { SettingValue } from '@contract/settings'
import { addDays, atShanghai, daysBetween, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { isSetAside } from '@server/kit/ratings/set-aside'
import { readSetting } from '@server/kit/settings'

export interface Weighed extends Risk {
  siteCode: string
  siteName: string
}

interface Span {
  areaPattern: string
  /** First day looked back on. */
  from: string
  /** The day itself: what ended before it. */
  now: Date
}

/** Duties of the days looked back on that have ended, counted by site. */
const dutiesBySite = (db: Db, { areaPattern, from, now }: Span) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .leftJoin('attendance', 'attendance.shift_id', 'duty_shift.id')
    .where('site.area_code', 'like', areaPattern)
    .where('duty_shift.status', '<>', 'withdrawn')
    .where('duty_shift.day', '>=', from)
    .where('duty_shift.ends_at', '<=', now.toISOString())
    .groupBy('duty_shift.site_code')
    .select((of) => {
      const count = (when: ReturnType<typeof sql<boolean>>) => of.fn.countAll<number>().filterWhere(when)
      return [
        'duty_shift.site_code',
        of.fn.countAll<number>().as('duties'),
        count(sql<boolean>`attendance.shift_id is null`).as('absent'),
        count(sql<boolean>`attendance.arrival = 'late'`).as('late'),
        count(sql<boolean>`attendance.short or attendance.departure = 'early'`).as('short'),
        count(sql<boolean>`attendance.closed_by_system`).as('closedBySystem'),
        count(
          sql<boolean>`attendance.shift_id is not null and not exists
            (select 1 from consultation where consultation.shift_id = duty_shift.id)`,
        ).as('noRecords'),
        count(
          sql<boolean>`attendance.in_code in ('printed', 'made-up') or attendance.in_location = 'outside'`,
        ).as('weakProof'),
      ]
    })
    .execute()

const rollCallsMissedBySite = (db: Db, { areaPattern, from }: Span) =>
  db
    .selectFrom('roll_call_reply')
    .innerJoin('duty_shift', 'duty_shift.id', 'roll_call_reply.shift_id')
    .where('roll_call_reply.area_code', 'like', areaPattern)
    .where('roll_call_reply.status', 'in', ['missed', 'explained', 'finding'])
    .where('duty_shift.day', '>=', from)
    .groupBy('duty_shift.site_code')
    .select(({ fn }) => ['duty_shift.site_code', fn.countAll<number>().as('count')])
    .execute()

/** Complaints, and ratings that say more than "not so good": dissatisfied, paid for, or solicited at; not those set aside on appeal. */
const complaintsBySite = (db: Db, { areaPattern, from }: Span) =>
  db
    .selectFrom((of) =>
      of
        .selectFrom('complaint')
        .innerJoin('site', 'site.code', 'complaint.site_code')
        .where('site.area_code', 'like', areaPattern)
        .where('complaint.filed_at', '>=', atShanghai(from, '00:00'))
        // a rating that was made a complaint is counted as a rating
        .where('complaint.source', '<>', 'rating')
        .select('site.code as site_code')
        .unionAll(
          of
            .selectFrom('rating')
            .innerJoin('consultation', 'consultation.id', 'rating.consultation_id')
            .leftJoin('rating_appeal', 'rating_appeal.consultation_id', 'rating.consultation_id')
            .where(sql<SqlBool>`not ${isSetAside}`)
            .where('consultation.area_code', 'like', areaPattern)
            .where('rating.rated_at', '>=', atShanghai(from, '00:00'))
            .where(({ or, eb }) =>
              or([
                eb('satisfaction', '=', 'dissatisfied'),
                eb('was_free', '=', false),
                eb('solicited', '=', true),
              ]),
            )
            .select('consultation.site_code as site_code'),
        )
        .as('said'),
    )
    .groupBy('site_code')
    .select(({ fn }) => ['site_code', fn.countAll<number>().as('count')])
    .execute()

const lastVisits = (db: Db, { areaPattern }: Span) =>
  db
    .selectFrom('inspection')
    .innerJoin('site', 'site.code', 'inspection.site_code')
    .where('site.area_code', 'like', areaPattern)
    .where('inspection.kind', '=', 'on-site')
    .where('inspection.status', '=', 'done')
    .groupBy('inspection.site_code')
    .select(({ fn }) => ['inspection.site_code', fn.max('inspection.done_at').as('at')])
    .execute()

/**
 * Every site in use in and below an area with what it weighs now, heaviest first, by the rules in force there.
 * Temporary points are left out: they are gone before anybody comes.
 */
export async function weighSites(
  db: Db,
  areaCode: string,
  now: Date,
): Promise<{ sites: Weighed[]; policy: SettingValue<'supervision.risk'> }> {
  const today = shanghaiDate(now)
  const policy = await readSetting(db, supervisionSettings, 'supervision.risk', areaCode, today)
  const span = { areaPattern: `${scopePrefix(areaCode)}%`, from: addDays(today, -policy.days), now }
  const duties = new Map((await dutiesBySite(db, span)).map((row) => [row.site_code, row]))
  const missed = new Map((await rollCallsMissedBySite(db, span)).map((row) => [row.site_code, row.count]))
  const complaints = new Map((await complaintsBySite(db, span)).map((row) => [row.site_code, row.count]))
  const visits = new Map((await lastVisits(db, span)).map((row) => [row.site_code, row.at]))
  const sites = await db
    .selectFrom('site')
    .select(['code', 'name'])
    .where('active', '=', true)
    .where('kind', '<>', 'outreach')
    .where('area_code', 'like', span.areaPattern)
    .execute()
  const none = { duties: 0, absent: 0, late: 0, short: 0, closedBySystem: 0, noRecords: 0, weakProof: 0 }
  const weighed = sites.map(({ code, name }): Weighed => {
    const visitedAt = visits.get(code)
    const facts = {
      ...none,
      ...duties.get(code),
      rollCallMissed: missed.get(code) ?? 0,
      complaints: complaints.get(code) ?? 0,
      daysSinceVisit: visitedAt ? daysBetween(shanghaiDate(visitedAt), today) : null,
    }
    return { siteCode: code, siteName: name, ...riskOf(facts, policy) }
  })
  return {
    sites: weighed.sort((a, b) => b.weight - a.weight || (a.siteCode < b.siteCode ? -1 : 1)),
    policy,
  }
}
