import { SaidRating, type Satisfaction } from '@contract/rating/schema'
import type { RefusedFields } from '@contract/refusal'
import { wrongFields } from '@/state/wrong-fields'

/** What has been tapped so far. */
export interface Answers {
  satisfaction: Satisfaction | undefined
  charged: 'no' | 'yes' | undefined
  solicited: 'no' | 'yes' | undefined
  comment: string
}

export const unanswered: Answers = {
  satisfaction: undefined,
  charged: undefined,
  solicited: undefined,
  comment: '',
}

/** Whether the answers tell of money taken or custom solicited. */
export const complains = ({ charged, solicited }: Answers): boolean =>
  charged === 'yes' || solicited === 'yes'

/** The rating the answers come to, or a sentence for each question still open. */
export function readAnswers({
  satisfaction,
  charged,
  solicited,
  comment,
}: Answers): { said: SaidRating; fields?: undefined } | { said?: undefined; fields: RefusedFields } {
  const parsed = SaidRating.safeParse({
    satisfaction,
    wasFree: charged && charged === 'no',
    solicited: solicited && solicited === 'yes',
    comment,
  })
  if (parsed.success) return { said: parsed.data }
  return { fields: wrongFields(parsed.error) }
}
