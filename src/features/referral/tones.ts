import { deadlineText } from '@contract/calendar'
import type { ReferralItem } from '@contract/referral/schema'
import type { ReferralStatus } from '@contract/referral/labels'
import { dayText } from '@contract/time'
import type { Tone } from '@/components/tone'

export const referralTones: Record<ReferralStatus, Tone> = {
  sent: 'warn',
  accepted: 'info',
  declined: 'bad',
  done: 'good',
  withdrawn: 'plain',
}

/** '11月26日 周四前，还剩3天', for a last day and the server's present. */
export const dueText = (dueOn: string, now: Date): string =>
  `${dayText(dueOn)}前，${deadlineText(dueOn, now)}`

/** A line of a list under its title. */
export const hintOf = (row: ReferralItem, now: Date): string =>
  [`${row.fromName} 转 ${row.receiverName}`, row.dueOn && dueText(row.dueOn, now)].filter(Boolean).join('　')
