import {
  escalationReasonLabels,
  escalationStatusLabels,
  type EscalationReason,
  type EscalationStatus,
} from '@contract/escalation/labels'
import { isOverdue } from '@contract/escalation/workflow'
import { lengthText, minutesBetween, momentText } from '@contract/time'
import type { Tone } from '@/components/tone'

const tones: Record<EscalationStatus, Tone> = {
  open: 'warn',
  acknowledged: 'info',
  reported: 'info',
  closed: 'good',
}

interface Waiting {
  status: EscalationStatus
  ackBy: string
}

/** Where an escalation stands: its word and its tone; one past its time says so. */
export const standing = (one: Waiting, now: Date): { text: string; tone: Tone } =>
  isOverdue(one, now)
    ? { text: '过时没签收', tone: 'bad' }
    : { text: escalationStatusLabels[one.status], tone: tones[one.status] }

/** '11月23日 9:00前签收，还剩23分钟'; nothing once acknowledged. */
export function ackText({ status, ackBy }: Waiting, now: Date): string | undefined {
  if (status !== 'open') return undefined
  const late = isOverdue({ status, ackBy }, now)
  const minutes = late ? minutesBetween(ackBy, now) : minutesBetween(now, ackBy)
  return `${momentText(ackBy)}前签收，${late ? '已过' : '还剩'}${lengthText(minutes)}`
}

/** '群体性、涉访'. */
export const reasonsText = (reasons: readonly EscalationReason[]): string =>
  reasons.map((reason) => escalationReasonLabels[reason]).join('、')
