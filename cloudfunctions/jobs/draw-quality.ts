import type { JobDone } from '@contract/jobs/schema'
import { monitorKinds } from '@contract/quality/labels'
import { peerReviewsLink, qualityDeskLink } from '@contract/quality/links'
import { qualitySettings } from '@contract/quality/settings'
import { atShanghai, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { inJob } from '@server/kit/in-job'
import { notify } from '@server/kit/messages/notify'
import { overseersOf } from '@server/kit/messages/tell-overseers'
import type { Context } from '@server/kit/procedure'
import { drawMonitors } from '@server/kit/quality/draw-monitors'
import { drawPeerRound } from '@server/kit/quality/draw-peers'
import { readSetting } from '@server/kit/settings'
import { isViolationOf } from '@server/kit/violation'

async function tell(
  db: Db,
  county: string,
  notice: { kind: string; title: string; body: string; link: string },
  now: Date,
): Promise<void> {
  for (const accountId of await overseersOf(db, [county])) await notify(db, { accountId, ...notice }, now)
}

/** Draws what of a county is to be looked at this month and was not drawn yet. @returns whether anything was */
const drawLooks = (ctx: Context, county: string): Promise<boolean> =>
  inJob(ctx, 'drawQuality', async (db, audit) => {
    const { now } = ctx
    const sizes = await readSetting(db, qualitySettings, 'quality.monitor', county, shanghaiDate(now))
    let drawn = 0
    for (const kind of monitorKinds)
      drawn +=
        (await drawMonitors(db, { countyCode: county, kind, size: sizes[kind], by: null, now }, audit)) ?? 0
    if (drawn === 0) return false
    await tell(
      db,
      county,
      {
        kind: 'monitors-drawn',
        title: '本月要看的案件抽好了',
        body: `随机抽了${drawn}件，请按电话、旁听、回访、评查分别安排。`,
        link: qualityDeskLink,
      },
      now,
    )
    return true
  })

/** Draws a county's archived cases for review, unless somebody drew this month. @returns whether any were */
const drawReviews = (ctx: Context, county: string): Promise<boolean> =>
  inJob(ctx, 'drawQuality', async (db, audit) => {
    const { now, service } = ctx
    const today = shanghaiDate(now)
    const { percent } = await readSetting(db, qualitySettings, 'quality.peerMonthly', county, today)
    const known = await db
      .selectFrom('peer_round')
      .select('id')
      .where('county_code', '=', county)
      .where('drawn_at', '>=', atShanghai(`${today.slice(0, 7)}-01`, '00:00'))
      .limit(1)
      .executeTakeFirst()
    if (percent === 0 || known) return false
    const drawn = await drawPeerRound({ db, service, now }, { countyCode: county, percent, by: null }, audit)
    if (!drawn) return false
    await tell(
      db,
      county,
      {
        kind: 'peers-drawn',
        title: '本月互评的案卷抽好了',
        body: `随机抽了${drawn}件，已请评审人。有空着的位子，请再请一位。`,
        link: peerReviewsLink,
      },
      now,
    )
    return true
  })

/** A case somebody draws by hand at the same moment is theirs. */
async function unlessDrawn(draw: Promise<boolean>): Promise<boolean> {
  try {
    return await draw
  } catch (error) {
    if (isViolationOf(error, 'peer_case_pkey')) return false
    throw error
  }
}

/**
 * At the beginning of each month draws, once a county, the cases to be looked at (法援法 59) and the archived ones to be
 * reviewed among peers (SF/T 0085-2020), each as the county set it, and tells its staff.
 */
export async function drawQuality({ ctx }: { ctx: Context }): Promise<JobDone> {
  const counties = await ctx.service.db
    .selectFrom('area')
    .select('code')
    .where('level', '=', 'county')
    .orderBy('code')
    .execute()
  let done = 0
  for (const { code } of counties) {
    if (await drawLooks(ctx, code)) done++
    if (await unlessDrawn(drawReviews(ctx, code))) done++
  }
  return { done }
}
