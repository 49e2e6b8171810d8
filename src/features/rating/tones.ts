import type { AppealOutcome } from '@contract/rating/labels'
import type { Satisfaction } from '@contract/rating/schema'
import type { Tone } from '@/components/tone'

export const satisfactionTones: Record<Satisfaction, Tone> = {
  satisfied: 'good',
  fair: 'warn',
  dissatisfied: 'bad',
}

export const appealTones: Record<AppealOutcome, Tone> = { stands: 'plain', 'set-aside': 'info' }
