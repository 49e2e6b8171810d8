import type { DutyPresence } from '@contract/site/labels'
import type { Tone } from '@/components/tone'

export const presenceTones: Record<DutyPresence, Tone> = {
  'on-duty': 'good',
  'not-arrived': 'warn',
  'not-yet': 'info',
  left: 'plain',
}
