import type { MyCase } from '@contract/aid/schema'
import { nextSteps } from '@contract/aid/statuses'

/** What happens next and what one can do: after an objection that is no longer to object (法援法 49). */
export function nextStep({ status, history }: Pick<MyCase, 'status' | 'history'>): string {
  if (status === 'refused' || status === 'terminated') {
    const last = history[history.length - 1]?.act
    if (last === 'object') return '您的异议收到了，司法局5天内给您书面答复。'
    if (last === 'uphold') return '异议审查维持了原来的决定。还不服的，点“看我的异议”看还能怎么办。'
  }
  return nextSteps[status]
}
