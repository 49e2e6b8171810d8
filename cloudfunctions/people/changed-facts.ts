import type { PersonFacts } from '@contract/people/schema'
import { stableText } from '@server/kit/stable-text'
import { factNames } from './fact-names'

/** Names of the facts in which two differ; the telephone number is told by whether it changed. */
export const changedFacts = (
  before: PersonFacts,
  after: PersonFacts,
  phoneChanged: boolean,
): (keyof PersonFacts)[] =>
  (Object.keys(factNames) as (keyof PersonFacts)[]).filter((name) =>
    name === 'phone' ? phoneChanged : stableText(after[name]) !== stableText(before[name]),
  )
