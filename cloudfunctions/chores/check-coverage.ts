import { sql } from 'kysely'
import type { JobDone } from '@contract/jobs/schema'
import { judgeCoverage } from '@contract/roster/coverage'
import { mondayOf, quarterSpan } from '@contract/roster/month'
import type { Gap } from '@contract/roster/schema'
import { addDays, dayText, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '@server/kit/messages/notify'
import type { Context } from '@server/kit/procedure'
import { coveredShifts, coveredSites } from '@server/kit/roster/covered'
import { rememberedRestDays } from '@server/kit/roster/rest-days'
import { inJob } from '@server/kit/in-job'

/** Days ahead that are looked at, up to the end of their last week; of quarters, the present one. */
const DAYS_AHEAD = 13
/** Gaps named in one message; the page has the rest. */
const MOST_LINES = 5

type PlaceGap = Gap & { county: string }

/** Gaps of days and weeks ahead and of the present quarter, in the whole city. */
async function presentGaps(db: Db, today: string): Promise<PlaceGap[]> {
  const isRestDay = rememberedRestDays()
  const weeksEnd = addDays(mondayOf(addDays(today, DAYS_AHEAD)), 6)
  const quarter = quarterSpan(today)
  const sites = await coveredSites(db, sql<boolean>`true`, today)
  const codes = sites.map(({ code }) => code)
  const shifts = await coveredShifts(db, codes, {
    from: quarter.first < addDays(today, -6) ? quarter.first : addDays(today, -6),
    to: quarter.last > weeksEnd ? quarter.last : weeksEnd,
  })
  const judged = (units: readonly Gap['unit'][], from: string, to: string) =>
    judgeCoverage(sites, shifts, { from, to }, isRestDay).gaps.filter(({ unit }) => units.includes(unit))
  const countyOfSite = new Map(sites.map(({ code, county }) => [code, county]))
  return [
    ...judged(['day'], today, addDays(today, DAYS_AHEAD)),
    ...judged(['week'], today, weeksEnd),
    ...judged(['quarter'], quarter.first, quarter.last),
  ].map((gap) => ({ ...gap, county: countyOfSite.get(gap.siteCode)! }))
}

const nameOf = ({ siteCode, unit, from }: { siteCode: string; unit: string; from: string }) =>
  `${siteCode} ${unit} ${from}`

/** Those of the gaps nobody was told of since they last were covered; from now on they are told. */
async function raise(db: Db, gaps: readonly PlaceGap[], at: string): Promise<PlaceGap[]> {
  const raised: PlaceGap[] = []
  for (const gap of gaps) {
    const { siteCode: site_code, unit, from: from_on, to: to_on, missing } = gap
    const row = { site_code, unit, from_on, to_on, missing, raised_at: at, cleared_at: null }
    const told = await db
      .insertInto('coverage_alarm')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['site_code', 'unit', 'from_on'])
          .doUpdateSet({ to_on, missing, raised_at: at, cleared_at: null })
          .where('coverage_alarm.cleared_at', 'is not', null),
      )
      .executeTakeFirst()
    if (told.numInsertedOrUpdatedRows) raised.push(gap)
  }
  return raised
}

/** Closes alarms that are covered by now; what is over stays as it was told. */
async function clear(db: Db, gaps: readonly PlaceGap[], today: string, at: string): Promise<number> {
  const open = await db
    .selectFrom('coverage_alarm')
    .select(['site_code as siteCode', 'unit', 'from_on as from'])
    .where('cleared_at', 'is', null)
    .where('to_on', '>=', today)
    .forUpdate()
    .execute()
  const standing = new Set(gaps.map(nameOf))
  const covered = open.filter((alarm) => !standing.has(nameOf(alarm)))
  for (const { siteCode, unit, from } of covered)
    await db
      .updateTable('coverage_alarm')
      .set({ cleared_at: at })
      .where('site_code', '=', siteCode)
      .where('unit', '=', unit)
      .where('from_on', '=', from)
      .execute()
  return covered.length
}

const gapText = ({ siteName, unit, from, to }: Gap): string =>
  unit === 'day' ? `${siteName}：${dayText(from)}` : `${siteName}：${dayText(from)}到${dayText(to)}`

/** One message for each member of staff of a county; the city's for its own centre. */
async function tellStaff(db: Db, county: string, gaps: readonly PlaceGap[], now: Date): Promise<void> {
  const staff = await db
    .selectFrom('staff_grant')
    .select('account_id')
    .distinct()
    .where('area_code', '=', county)
    .where('role', 'in', ['county', 'city'])
    .where('ended_at', 'is', null)
    .orderBy('account_id')
    .execute()
  const lines = gaps.slice(0, MOST_LINES).map(gapText)
  const rest = gaps.length - lines.length
  const body = [...lines, ...(rest > 0 ? [`还有${rest}处，请点开看全部`] : [])].join('\n')
  for (const { account_id: accountId } of staff)
    await notify(
      db,
      {
        accountId,
        kind: 'coverage-short',
        title: `有${gaps.length}处值班排得不够`,
        body,
        link: '/staff/coverage/index',
      },
      now,
    )
}

/**
 * Looks two weeks ahead, and at the present quarter, for duty that is less than the rule of its level (A28). County staff
 * are told once of what is newly short, and again only when it was covered in between. Answers how many are new.
 */
export const checkCoverage = ({ ctx }: { ctx: Context }): Promise<JobDone> =>
  inJob(ctx, 'checkCoverage', async (db, audit) => {
    const today = shanghaiDate(ctx.now)
    const at = ctx.now.toISOString()
    // two runs at once: the second waits, and finds everything told
    await sql`lock table coverage_alarm in share row exclusive mode`.execute(db)
    const gaps = await presentGaps(db, today)
    const cleared = await clear(db, gaps, today, at)
    const raised = await raise(db, gaps, at)
    const counties = [...new Set(raised.map(({ county }) => county))].sort()
    for (const county of counties) {
      const mine = raised.filter((gap) => gap.county === county)
      await tellStaff(db, county, mine, ctx.now)
      audit({
        act: 'coverage-short',
        subjectType: 'area',
        subjectId: county,
        areaCode: county,
        detail: { raised: mine.length },
      })
    }
    if (cleared > 0)
      audit({ act: 'coverage-met', subjectType: 'coverage_alarm', subjectId: today, detail: { cleared } })
    return { done: raised.length }
  })
