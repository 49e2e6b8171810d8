import type { IconName } from './icon'

/** info: to know; good: done, granted; warn: act soon; bad: wrong, overdue, refused; plain: a mere fact. */
export type Tone = 'plain' | 'info' | 'good' | 'warn' | 'bad'

/** A shape beside each colour: one man in twelve does not see the colour. */
export const toneIcons: Record<Tone, IconName> = {
  plain: 'info',
  info: 'info',
  good: 'check',
  warn: 'warn',
  bad: 'warn',
}
