import { refuse } from '@contract/refusal'
import type { Site, SiteChange } from '@contract/site/schema'
import type { Act } from '@server/kit/procedure'
import { stableText } from '@server/kit/stable-text'
import { findSite, lockKeptSite } from './queries'

/**
 * Changes what residents read of a site: address, phone, hours, position (A4). The audit row names the fields and
 * not their values: a workroom's phone may be somebody's own. Refuses `not-found` for a site one does not keep.
 */
export async function change({ ctx, input }: Act<typeof SiteChange>): Promise<Site> {
  const site = await lockKeptSite(ctx.db, input.siteCode, ctx.caller)
  if (!site) throw refuse('not-found')
  const { code, area_code, ...before } = site
  const after: typeof before = {
    address: input.address,
    phone: input.phone,
    opening_hours: input.openingHours,
    lat: input.position?.lat ?? null,
    lng: input.position?.lng ?? null,
  }
  const names = Object.keys(after) as (keyof typeof after)[]
  const fields = names.filter((name) => stableText(after[name]) !== stableText(before[name]))
  await ctx.db
    .updateTable('site')
    .set({ ...after, opening_hours: JSON.stringify(after.opening_hours), changed_at: ctx.now.toISOString() })
    .where('code', '=', code)
    .execute()
  ctx.audit({
    act: 'site-changed',
    subjectType: 'site',
    subjectId: code,
    areaCode: area_code,
    detail: { fields },
  })
  return (await findSite(ctx.db, code))!
}
