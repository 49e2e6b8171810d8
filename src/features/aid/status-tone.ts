import type { AidStatus } from '@contract/aid/statuses'
import type { DeadlineTone } from '@contract/calendar'
import type { Tone } from '@/components/tone'

export const statusTones: Record<AidStatus, Tone> = {
  draft: 'plain',
  collected: 'info',
  submitted: 'info',
  supplement: 'warn',
  cooperation: 'info',
  transferring: 'info',
  'proposed-grant': 'info',
  'proposed-refuse': 'info',
  withdrawn: 'plain',
  lapsed: 'plain',
  refused: 'bad',
  notified: 'warn',
  granted: 'good',
  assigned: 'good',
  accepted: 'good',
  engaged: 'good',
  terminated: 'bad',
  closed: 'good',
  filed: 'good',
  returned: 'warn',
  archived: 'plain',
  paid: 'plain',
}

export const deadlineTones: Record<DeadlineTone, Tone> = { calm: 'info', soon: 'warn', over: 'bad' }
