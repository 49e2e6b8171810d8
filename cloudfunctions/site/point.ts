import { refuse } from '@contract/refusal'
import { BOARD_DAYS, boardOf } from '@contract/site/board'
import type { Point, PointInput } from '@contract/site/schema'
import { addDays, shanghaiDate } from '@contract/time'
import type { Act, Context } from '@server/kit/procedure'
import { findSite, isOutreachOver, openShifts } from './queries'

/**
 * The board of a site, open to everybody (A35, A41). Refuses `not-found` for an unknown code and `outreach-over` for a
 * place that was only there for some days.
 */
export async function point({ ctx, input }: Act<typeof PointInput, Context>): Promise<Point> {
  const site = await findSite(ctx.db, input.siteCode)
  if (!site) throw refuse((await isOutreachOver(ctx.db, input.siteCode)) ? 'outreach-over' : 'not-found')
  const until = addDays(shanghaiDate(ctx.now), BOARD_DAYS)
  const board = boardOf(await openShifts(ctx.db, site.code, ctx.now, until), ctx.now)
  return { site, ...board, asOf: ctx.now.toISOString() }
}
