import type { JobDone } from '@contract/jobs/schema'
import { monthBefore, monthOf } from '@contract/subsidy/payment'
import { shanghaiDate } from '@contract/time'
import { errorFacts } from '@server/kit/log'
import type { Context } from '@server/kit/procedure'
import { makeStatement } from '@server/kit/subsidy/make-statement'
import { peopleDue } from '@server/kit/subsidy/people-due'
import { inJob } from '@server/kit/in-job'

/**
 * Makes the statements of the month before, everywhere, each in a transaction of its own: one that fails leaves the
 * others standing. Runs on the first days of a month; a later run makes what is missing and brings drafts up to date.
 */
export async function makeStatements({ ctx }: { ctx: Context }): Promise<JobDone> {
  const { db, log } = ctx.service
  const { now } = ctx
  const month = monthBefore(monthOf(shanghaiDate(now)))
  let done = 0
  for (const whose of await peopleDue(db, month)) {
    try {
      const made = await inJob(ctx, 'makeStatements', (db, audit) =>
        makeStatement({ db, now, actorId: null, audit }, { ...whose, month }),
      )
      if (made === 'made' || made === 'changed') done++
    } catch (error) {
      log.error(
        { ...errorFacts(error), countyCode: whose.countyCode, month },
        'a statement could not be made',
      )
    }
  }
  return { done }
}
