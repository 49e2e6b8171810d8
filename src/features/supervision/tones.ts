import { deadlineText, deadlineTone } from '@contract/calendar'
import type { FindingStatus } from '@contract/supervision/workflow'
import { dayText } from '@contract/time'
import type { Tone } from '@/components/tone'

/** How pressing a finding's state is, for whoever looks at it. */
export const findingTones: Record<FindingStatus, Tone> = {
  filed: 'warn',
  noticed: 'info',
  stated: 'warn',
  decided: 'info',
  appealed: 'warn',
  final: 'bad',
  dropped: 'good',
}

/** '11月30日 周一前，还剩3天', for a last day and the server's present. */
export const dueText = (dueOn: string, now: Date): string => `${dayText(dueOn)}，${deadlineText(dueOn, now)}`

export const dueTone = (dueOn: string, now: Date): Tone =>
  ({ calm: 'info', soon: 'warn', over: 'bad' })[deadlineTone(dueOn, now)] as Tone

/** Stars as they are drawn: ★★★☆☆. */
export const starsText = (stars: number): string => `${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}`
