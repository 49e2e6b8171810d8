import { countyOf } from '../area'
import type { Group } from '../groups'
import type { RefusalCode } from '../refusal'
import type { QuestionPolicy } from './settings'

/** What of a waiting question decides who may take it. */
export interface Takeable {
  areaCode: string
  askedBy: string
  urgent: boolean
  /** The promised time is over. */
  overdue: boolean
}

/** Who would take it. `areaCode`: where they are registered; `sits`: they have a duty at the site, now or to come. */
export interface Taker {
  accountId: string
  areaCode: string
  sits: boolean
}

/**
 * Whether somebody may take a waiting question: who sits at its site, and, where it is urgent or nobody took it in
 * time, anybody of the county (A54, A55). Nobody answers their own question.
 */
export const mayTake = (question: Takeable, taker: Taker): boolean =>
  question.askedBy !== taker.accountId &&
  (taker.sits ||
    ((question.urgent || question.overdue) && countyOf(question.areaCode) === countyOf(taker.areaCode)))

/** Why somebody asks no more for now: enough of theirs is unanswered. */
export const whyNoMore = (
  { open, helper }: { open: number; helper: boolean },
  { openPerPerson, openPerHelper }: QuestionPolicy,
): RefusalCode | undefined =>
  open >= (helper ? openPerHelper : openPerPerson) ? 'questions-enough' : undefined

/** What a question stands in a queue by. */
export interface Queued {
  id: string
  urgent: boolean
  groups: readonly Group[]
  /** ISO instants. */
  promisedBy: string | null
  askedAt: string
}

/** Whether it goes before others: the special groups are answered first (优先解答, A70). */
export const isPreferred = ({ groups }: Pick<Queued, 'groups'>): boolean => groups.length > 0

/** Order of a queue: urgent first, then special groups (A70), then by promised time, then as asked. */
export function inTurn<Q extends Queued>(questions: readonly Q[]): Q[] {
  const key = ({ urgent, groups, promisedBy, askedAt, id }: Q) =>
    [urgent ? '0' : '1', groups.length > 0 ? '0' : '1', promisedBy ?? askedAt, askedAt, id].join(' ')
  return [...questions].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}
