import type { Grade } from '@contract/quality/labels'
import type { PeerStatus } from '@contract/quality/workflow'
import type { Tone } from '@/components/tone'

export const gradeTones: Record<Grade, Tone> = {
  excellent: 'good',
  good: 'good',
  passed: 'info',
  failed: 'bad',
}

export const peerTones: Record<PeerStatus, Tone> = {
  reviewing: 'info',
  third: 'warn',
  graded: 'good',
  appealed: 'warn',
  decided: 'good',
}
