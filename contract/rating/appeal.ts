import type { RefusalCode } from '../refusal'
import { addDays, shanghaiDate } from '../time'
import type { AppealOutcome } from './labels'
import type { Satisfaction } from './schema'

export interface AppealPolicy {
  /** Natural days from the day of the rating, the first not counted. */
  withinDays: number
}

/** What of a rating decides whether its adviser may appeal it. */
export interface Appealable {
  satisfaction: Satisfaction
  /** Instant of the rating. */
  ratedAt: string
  appealed: boolean
}

/** Last day 'YYYY-MM-DD' on which a rating may be appealed. */
export const appealUntil = (ratedAt: string, { withinDays }: AppealPolicy): string =>
  addDays(shanghaiDate(ratedAt), withinDays)

/** Refusal code an appeal by the adviser would meet at `now`; undefined when it may be made. */
export function whyNotAppeal(rating: Appealable, now: Date, policy: AppealPolicy): RefusalCode | undefined {
  if (rating.appealed) return 'appealed-already'
  if (rating.satisfaction === 'satisfied') return 'appeal-needless'
  return shanghaiDate(now) > appealUntil(rating.ratedAt, policy) ? 'appeal-late' : undefined
}

/** Who had a part in the rating that an appeal is about. */
export interface AppealParties {
  practitionerId: string
  raterId: string | null
  enteredBy: string | null
  outcome: AppealOutcome | null
}

/** Refusal code a decision by `accountId` would meet: it takes somebody who neither served nor rated nor entered it. */
export function whyNotDecideAppeal(appeal: AppealParties, accountId: string): RefusalCode | undefined {
  if (appeal.outcome) return 'appeal-decided'
  return [appeal.practitionerId, appeal.raterId, appeal.enteredBy].includes(accountId)
    ? 'appeal-not-yours'
    : undefined
}
