import { refuse } from '@contract/refusal'
import type { PrintedCode, RenewPrintedKey } from '@contract/site/schema'
import type { Act } from '@server/kit/procedure'
import { newSiteKeys } from '@server/kit/site-keys'
import { sheetOf } from './printed-code'
import { lockKeptSite } from './queries'

/**
 * Gives a site's sheet a new key; sheets already printed no longer count for check-in, and still lead residents to
 * the site. Refuses `not-found` for a site one does not keep.
 */
export async function renewPrintedKey({ ctx, input }: Act<typeof RenewPrintedKey>): Promise<PrintedCode> {
  const site = await lockKeptSite(ctx.db, input.siteCode, ctx.caller)
  if (!site) throw refuse('not-found')
  const { printed_key } = newSiteKeys(ctx.service.keyring)(site.code)
  await ctx.db
    .updateTable('site')
    .set({ printed_key, changed_at: ctx.now.toISOString() })
    .where('code', '=', site.code)
    .execute()
  ctx.audit({
    act: 'printed-key-renewed',
    subjectType: 'site',
    subjectId: site.code,
    areaCode: site.area_code,
  })
  return sheetOf(ctx.db, ctx.service, site.code, printed_key)
}
