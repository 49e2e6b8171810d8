import type { Place } from '@contract/consultation/schema'
import type { PractitionerContext } from '@server/kit/procedure'
import { sitesFor } from './queries'

/** Where the caller may count a consultation given without a shift; the first is the likeliest. */
export async function places({ ctx }: { ctx: PractitionerContext }): Promise<Place[]> {
  const sites = await sitesFor(ctx.db, ctx.caller.practitioner.areaCode).execute()
  return sites.map(({ code, name }) => ({ siteCode: code, siteName: name }))
}
