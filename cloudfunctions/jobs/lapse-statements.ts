import type { JobDone } from '@contract/jobs/schema'
import { shanghaiDate } from '@contract/time'
import { moveFinding } from '@server/kit/findings/move-finding'
import type { Context } from '@server/kit/procedure'
import { inJob } from '@server/kit/in-job'

/** Findings of one run; the rest wait for the next. */
const BATCH = 200

/**
 * Moves findings on whose person has let the days for a statement pass (A44): silence does not stop them, and the
 * day itself was still theirs. Whoever is speaking at this moment holds the row, and is in time.
 */
export const lapseStatements = ({ ctx }: { ctx: Context }): Promise<JobDone> =>
  inJob(ctx, 'lapseStatements', async (db, audit) => {
    const overdue = await db
      .selectFrom('finding')
      .select(['id', 'county_code', 'status'])
      .where('status', '=', 'noticed')
      .where('due_on', '<', shanghaiDate(ctx.now))
      .orderBy('id')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const finding of overdue) {
      await moveFinding(db, finding, 'lapse', null, ctx.now)
      audit({
        act: 'finding-lapsed',
        subjectType: 'finding',
        subjectId: finding.id,
        areaCode: finding.county_code,
      })
    }
    return { done: overdue.length }
  })
