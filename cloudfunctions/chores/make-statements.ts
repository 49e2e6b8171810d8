import type { JobDone } from '@contract/jobs/schema'
import { monthBefore, monthOf } from '@contract/subsidy/payment'
import { shanghaiDate } from '@contract/time'
import { errorFacts } from '@server/kit/log'
import type { Context } from '@server/kit/procedure'
import type { Whose } from '@server/kit/subsidy/duties'
import { makeStatement } from '@server/kit/subsidy/make-statement'
import { tellRatesMissing } from '@server/kit/subsidy/messages'
import { peopleDue } from '@server/kit/subsidy/people-due'
import { areRatesSet } from '@server/kit/subsidy/rates'
import { inJob } from '@server/kit/in-job'

/** Runs one piece of the job; what fails is logged, and holds up nothing else. */
async function apart<T>(
  { service: { log } }: Context,
  of: { countyCode: string; month: string },
  piece: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await piece()
  } catch (error) {
    const { countyCode, month } = of
    log.error({ ...errorFacts(error), countyCode, month }, 'a statement could not be made')
    return undefined
  }
}

/** Whether a county's month can be stated; where it has no rates its keepers are told. */
async function hasRates(ctx: Context, of: { countyCode: string; month: string }): Promise<boolean> {
  const { countyCode, month } = of
  if (await areRatesSet(ctx.service.db, countyCode, month)) return true
  await inJob(ctx, 'makeStatements', async (db, audit) => {
    if (await tellRatesMissing(db, of, ctx.now))
      audit({
        act: 'subsidy-rates-missing',
        subjectType: 'subsidy_month',
        subjectId: month,
        areaCode: countyCode,
        detail: {},
      })
  })
  return false
}

const makeOne = (ctx: Context, whose: Whose) =>
  inJob(ctx, 'makeStatements', (db, audit) =>
    makeStatement({ db, now: ctx.now, actorId: null, audit }, whose),
  )

/**
 * Makes the statements of the month before, everywhere, each in a transaction of its own: one that fails leaves the
 * others standing. Runs on the first days of a month; a later run makes what is missing and brings drafts up to date.
 * A county without rates in that month is passed over, and its keepers are told once.
 */
export async function makeStatements({ ctx }: { ctx: Context }): Promise<JobDone> {
  const month = monthBefore(monthOf(shanghaiDate(ctx.now)))
  const due = await peopleDue(ctx.service.db, month)
  let done = 0
  for (const countyCode of new Set(due.map((whose) => whose.countyCode))) {
    const of = { countyCode, month }
    if (!(await apart(ctx, of, () => hasRates(ctx, of)))) continue
    for (const whose of due.filter((one) => one.countyCode === countyCode)) {
      const made = await apart(ctx, of, () => makeOne(ctx, { ...whose, month }))
      if (made === 'made' || made === 'changed') done++
    }
  }
  return { done }
}
