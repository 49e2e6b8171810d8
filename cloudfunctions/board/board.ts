import { refuse } from '@contract/refusal'
import { boardDays } from '@contract/roster/board'
import { daysFrom, monthSpan } from '@contract/roster/month'
import type { Board, BoardInput } from '@contract/roster/public-schema'
import { shanghaiDate } from '@contract/time'
import { isRestDay } from '@server/kit/holidays'
import type { Act, Context } from '@server/kit/procedure'
import { editionOf, findPublicSite, isOutreachOver, publicPatterns, publicShifts } from './public-queries'

/**
 * The duty board of a site and month, open to everybody (A35). Refuses `not-found` for an unknown code and
 * `outreach-over` for a place that was only there for some days.
 */
export async function board({ ctx, input }: Act<typeof BoardInput, Context>): Promise<Board> {
  const { db } = ctx
  const site = await findPublicSite(db, input.siteCode)
  if (!site) throw refuse((await isOutreachOver(db, input.siteCode)) ? 'outreach-over' : 'not-found')
  const month = input.month ?? shanghaiDate(ctx.now).slice(0, 7)
  const { first, last } = monthSpan(month)
  const shifts = await publicShifts(db, [site.code], first, last)
  return {
    site,
    month,
    days: boardDays(daysFrom(first, last), shifts, isRestDay),
    patterns: await publicPatterns(db, site.code, first, last),
    ...(await editionOf(db, site.code, month)),
    asOf: ctx.now.toISOString(),
  }
}
