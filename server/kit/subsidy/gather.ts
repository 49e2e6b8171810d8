import type { Parts } from '@contract/subsidy/compose'
import { monthOf } from '@contract/subsidy/payment'
import { inForce, starsOn, worthOf, type Worth } from '@contract/subsidy/rules'
import type { Db } from '@server/database/client'
import {
  findClosedMonths,
  findDeductions,
  findDuties,
  findStars,
  sumElsewhere,
  type StatedDuty,
  type Whose,
} from './duties'
import { findRates } from './rates'

/**
 * Everything a statement of the month is made of, as it is at this moment: duties of the month, and duties of closed
 * months that were in no statement; differences of duties stated in closed ones; what is left of deductions.
 *
 * @param statementId the statement itself where it is being made anew: what stands in it does not count against it
 */
export async function gather(db: Db, whose: Whose, statementId: string | undefined): Promise<Parts> {
  const found = await findDuties(db, whose)
  const rates = await findRates(db, whose.countyCode)
  const stars = await findStars(db, whose.practitionerId)
  const closed = await findClosedMonths(db, whose)
  const worth = ({ duty, day }: StatedDuty): Worth => worthOf(duty, starsOn(stars, day), inForce(rates, day))
  const isOwn = ({ statement, day }: StatedDuty) =>
    statement ? statement.id === statementId : monthOf(day) === whose.month || closed.has(monthOf(day))
  const earlier = found.filter(({ statement }) => statement && !statement.isDraft)
  const stated = await sumElsewhere(
    db,
    earlier.map(({ shiftId }) => shiftId),
    statementId,
  )
  return {
    duties: found.filter(isOwn).map((duty) => ({ shiftId: duty.shiftId, ...worth(duty) })),
    differences: earlier.map((duty) => {
      const { amountFen, basis } = worth(duty)
      return { shiftId: duty.shiftId, differenceFen: amountFen - (stated.get(duty.shiftId) ?? 0), basis }
    }),
    deductions: await findDeductions(db, whose, statementId),
  }
}
