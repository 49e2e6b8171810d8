import type { JobDone } from '@contract/jobs/schema'
import { shanghaiDate } from '@contract/time'
import type { Context } from '@server/kit/procedure'
import { inJob } from '@server/kit/in-job'

/**
 * Takes outreach sites out of use once their last day is over (A6): the code then opens a page that says so, and
 * proves no presence. What was done there stays under the site.
 */
export const closeOutreach = ({ ctx }: { ctx: Context }): Promise<JobDone> =>
  inJob(ctx, 'closeOutreach', async (db, audit) => {
    const now = ctx.now.toISOString()
    const over = await db
      .selectFrom('outreach')
      .innerJoin('site', 'site.code', 'outreach.site_code')
      .select(['outreach.site_code', 'site.area_code'])
      .where('outreach.closed_at', 'is', null)
      .where('outreach.last_day', '<', shanghaiDate(ctx.now))
      .orderBy('outreach.site_code')
      .forUpdate(['outreach', 'site'])
      .execute()
    for (const { site_code, area_code } of over) {
      await db
        .updateTable('site')
        .set({ active: false, changed_at: now })
        .where('code', '=', site_code)
        .execute()
      await db.updateTable('outreach').set({ closed_at: now }).where('site_code', '=', site_code).execute()
      audit({ act: 'outreach-closed', subjectType: 'site', subjectId: site_code, areaCode: area_code })
    }
    return { done: over.length }
  })
