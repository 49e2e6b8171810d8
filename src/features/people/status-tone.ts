import type { PersonStatus } from '@contract/people/labels'
import type { Tone } from '@/components/tone'

export const personTones: Record<PersonStatus, Tone> = {
  proposed: 'info',
  declined: 'plain',
  active: 'good',
  suspended: 'warn',
  exited: 'plain',
}
