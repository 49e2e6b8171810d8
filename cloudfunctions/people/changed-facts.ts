import stringify from 'safe-stable-stringify'
import type { PersonFacts } from '@contract/people/schema'
import { factNames } from './fact-names'

/** Names of the facts in which two differ; the telephone number is told by whether it changed. */
export const changedFacts = (
  before: PersonFacts,
  after: PersonFacts,
  phoneChanged: boolean,
): (keyof PersonFacts)[] =>
  (Object.keys(factNames) as (keyof PersonFacts)[]).filter((name) =>
    name === 'phone' ? phoneChanged : stringify(after[name]) !== stringify(before[name]),
  )
