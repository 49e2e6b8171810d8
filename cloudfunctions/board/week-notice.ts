import { rosterSettings } from '@contract/roster/settings'
import { areaLevel, countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import { boardDays } from '@contract/roster/board'
import { daysFrom, mondayOf } from '@contract/roster/month'
import type { NoticeInput, WeekNotice } from '@contract/roster/public-schema'
import type { Site } from '@contract/site/schema'
import { addDays, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { isRestDay } from '@server/kit/holidays'
import type { Act } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { findPublicSite, publicShifts, sitesOfNotice } from './public-queries'

interface Subject {
  name: string
  /** The county whose wording is used. */
  area: string
  sites: Site[]
}

async function ofSite(db: Db, siteCode: string): Promise<Subject> {
  const site = await findPublicSite(db, siteCode)
  if (!site) throw refuse('not-found')
  return { name: site.name, area: countyOf(site.areaCode), sites: [site] }
}

async function ofCounty(db: Db, code: string, from: string, to: string): Promise<Subject> {
  if (areaLevel(code) !== 'county') throw refuse('not-found')
  const county = await db.selectFrom('area').select('name').where('code', '=', code).executeTakeFirst()
  const sites = county ? await sitesOfNotice(db, code, from, to) : []
  if (!county || sites.length === 0) throw refuse('not-found')
  return { name: county.name, area: code, sites }
}

/**
 * The weekly notice of a site or a county (A36), from the same duties as the board. Nothing in it is anybody's secret;
 * the door is kept because drawing a code costs. The code opens the page of the site (the centre's, for a county) and
 * carries no key, so that a picture that goes round in chat groups proves no presence.
 *
 * Refuses `bad-input` unless exactly one of site and county is named, and `not-found`.
 */
export async function weekNotice({ ctx, input }: Act<typeof NoticeInput>): Promise<WeekNotice> {
  const { db, service } = ctx
  const { siteCode, countyCode } = input
  const from = mondayOf(input.from ?? shanghaiDate(ctx.now))
  const to = addDays(from, 6)
  if ((siteCode === undefined) === (countyCode === undefined))
    throw refuse('bad-input', { siteCode: '请选择一个站点或一个县区' })
  const subject = siteCode ? await ofSite(db, siteCode) : await ofCounty(db, countyCode!, from, to)
  const codes = subject.sites.map(({ code }) => code)
  const shifts = await publicShifts(db, codes, from, to)
  const days = daysFrom(from, to)
  const { matters } = await readSetting(db, rosterSettings, 'roster.notice', subject.area, from)
  return {
    name: subject.name,
    from,
    to,
    sites: subject.sites.map(({ code, name, address, phone }) => ({
      code,
      name,
      address,
      phone,
      days: boardDays(
        days,
        shifts.filter((shift) => shift.siteCode === code),
        isRestDay,
      ),
    })),
    matters,
    code: { siteCode: codes[0]!, image: await service.codeImages.image({ s: codes[0]! }) },
    asOf: ctx.now.toISOString(),
  }
}
