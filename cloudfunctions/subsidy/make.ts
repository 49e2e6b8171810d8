import { refuse } from '@contract/refusal'
import { monthOf } from '@contract/subsidy/payment'
import type { Made, MakeStatements } from '@contract/subsidy/schema'
import { shanghaiDate } from '@contract/time'
import { makeStatement } from '@server/kit/subsidy/make-statement'
import { areRatesSet } from '@server/kit/subsidy/rates'
import { peopleDue } from '@server/kit/subsidy/people-due'
import type { Act } from '@server/kit/procedure'
import { mustKeep } from '@server/kit/keeping'

/**
 * Makes the statements of a month that are missing and makes the drafts anew; closed ones stay as they are.
 *
 * Refuses `not-found` for a county one does not keep, `month-not-over` for the month that runs, `rates-not-set`
 * where it would come to statements of nothing because no rates hold in the month.
 */
export async function make({ ctx, input }: Act<typeof MakeStatements>): Promise<Made> {
  const { db, now, caller, audit } = ctx
  const { countyCode, month } = input
  mustKeep(caller, countyCode)
  if (month >= monthOf(shanghaiDate(now))) throw refuse('month-not-over')
  if (!(await areRatesSet(db, countyCode, month))) throw refuse('rates-not-set')
  const counts = { made: 0, changed: 0, same: 0, none: 0, closed: 0 }
  for (const { practitionerId } of await peopleDue(db, month, countyCode))
    counts[
      await makeStatement(
        { db, now, actorId: caller.accountId, audit },
        { practitionerId, countyCode, month },
      )
    ]++
  const { made, changed, same } = counts
  audit({
    act: 'statements-made',
    subjectType: 'subsidy_month',
    subjectId: month,
    areaCode: countyCode,
    detail: counts,
  })
  return { made, changed, same }
}
