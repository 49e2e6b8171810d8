import type { RefusedFields } from '@contract/refusal'
import type { Answers } from './answers'

/** What every step of questions is given. */
export interface StepProps {
  answers: Answers
  /** One sentence per wrong field, by its path (`household.0.name`); empty until the person tried to go on. */
  errors: RefusedFields
  edit: (change: Partial<Answers>) => void
}
