import type { AidStatus } from '@contract/aid/labels'
import type { DeadlineTone } from '@contract/calendar'
import type { Tone } from '@/components/tone'

export const statusTones: Record<AidStatus, Tone> = {
  draft: 'plain',
  submitted: 'info',
  granted: 'good',
  refused: 'bad',
  withdrawn: 'plain',
}

export const deadlineTones: Record<DeadlineTone, Tone> = { calm: 'info', soon: 'warn', over: 'bad' }
