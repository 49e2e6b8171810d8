import type { Risk } from '../consultation/labels'
import { escalationReasons, reasonOfRisk, type EscalationReason } from './labels'

/** What of a record may make it pressing. */
export interface Weight {
  groupSize?: number | null | undefined
  risks?: readonly Risk[] | undefined
}

/**
 * Why a record has to come before the county's centre (A62); none where it need not.
 *
 * @param threshold people from which it has to, setting `escalation.threshold`
 */
export function reasonsOf({ groupSize, risks = [] }: Weight, threshold: number): EscalationReason[] {
  const told = new Set(risks.map((risk) => reasonOfRisk[risk]))
  if (groupSize && groupSize >= threshold) told.add('mass')
  return escalationReasons.filter((reason) => told.has(reason))
}

export const isPressing = (weight: Weight, threshold: number): boolean =>
  reasonsOf(weight, threshold).length > 0

/** Whether a correction makes a record weigh more than it did: more people from the threshold on, or a new reason. */
export function isRaised(before: Weight, after: Weight, threshold: number): boolean {
  if (!isPressing(after, threshold)) return false
  const had = reasonsOf(before, threshold)
  if (reasonsOf(after, threshold).some((reason) => !had.includes(reason))) return true
  const people = after.groupSize ?? 0
  return people >= threshold && people > (before.groupSize ?? 0)
}
