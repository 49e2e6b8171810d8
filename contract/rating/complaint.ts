import type { ComplaintReason } from '../complaint/labels'

/** What the two questions of a rating open a complaint for: money taken, custom solicited (法援法 55). */
export const complaintReasonsOf = (said: { wasFree: boolean; solicited: boolean }): ComplaintReason[] => [
  ...(said.wasFree ? [] : ['charged' as const]),
  ...(said.solicited ? ['solicited' as const] : []),
]
