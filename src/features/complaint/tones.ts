import { deadlineText, deadlineTone } from '@contract/calendar'
import type { ComplaintStatus } from '@contract/complaint/labels'
import { complaintReasonLabels, type ComplaintReason } from '@contract/complaint/labels'
import { dayText } from '@contract/time'
import type { Tone } from '@/components/tone'

export const complaintTones: Record<ComplaintStatus, Tone> = {
  filed: 'warn',
  accepted: 'info',
  'not-accepted': 'plain',
  concluded: 'warn',
  told: 'good',
}

/** '收了钱、态度不好'. */
export const reasonsText = (reasons: readonly ComplaintReason[]): string =>
  reasons.map((reason) => complaintReasonLabels[reason]).join('、')

/** '11月30日 周一前，还剩3天', for a last day and the server's present. */
export const dueText = (dueOn: string, now: Date): string =>
  `${dayText(dueOn)}前，${deadlineText(dueOn, now)}`

export const dueTone = (dueOn: string, now: Date): Tone =>
  (({ calm: 'info', soon: 'warn', over: 'bad' }) as const)[deadlineTone(dueOn, now)]
