import { isGreenChannel, isUrgent } from '../aid/rules'
import type { Circumstance } from '../aid/labels'
import type { Group } from '../groups'
import { QUEUE_CRITERIA, type QueueCriterion } from './criteria'

/** A county's order (A70): places 1 to 4, and the groups that come first where groups are looked at. */
export type QueueOrder = Record<QueueCriterion, number> & { favouredGroups: readonly Group[] }

/** The criteria as a county has put them, the first first. */
export const criteriaOf = (order: QueueOrder): QueueCriterion[] =>
  [...QUEUE_CRITERIA].sort((a, b) => order[a] - order[b])

export interface Queued {
  limitationOn: string | null
  dueOn: string
  groups: readonly Group[]
  circumstance: Circumstance | null
  submittedAt: string
  id: string
}

const first = (a: boolean, b: boolean) => Number(b) - Number(a)

/**
 * Compares two waiting applications by a county's order; what the criteria leave equal goes by arrival. The same
 * order as the server's query, which cuts a queue too long to show at its least pressing end.
 */
export function compareQueued(order: QueueOrder, now: Date): (a: Queued, b: Queued) => number {
  const favoured = ({ groups }: Queued) => groups.some((group) => order.favouredGroups.includes(group))
  const by: Record<QueueCriterion, (a: Queued, b: Queued) => number> = {
    urgent: (a, b) => first(isUrgent(a.limitationOn, now), isUrgent(b.limitationOn, now)),
    due: (a, b) => a.dueOn.localeCompare(b.dueOn),
    greenChannel: (a, b) =>
      first(isGreenChannel(a.groups, a.circumstance), isGreenChannel(b.groups, b.circumstance)),
    favoured: (a, b) => first(favoured(a), favoured(b)),
  }
  const criteria = criteriaOf(order)
  return (a, b) =>
    criteria.reduce((found, criterion) => found || by[criterion](a, b), 0) ||
    a.submittedAt.localeCompare(b.submittedAt) ||
    a.id.localeCompare(b.id)
}
