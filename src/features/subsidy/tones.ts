import type { BatchStatus, StatementStatus } from '@contract/subsidy/labels'
import type { Tone } from '@/components/tone'

export const statementTones: Record<StatementStatus, Tone> = {
  draft: 'warn',
  confirmed: 'info',
  submitted: 'info',
  approved: 'info',
  batched: 'info',
  paid: 'good',
}

export const batchTones: Record<BatchStatus, Tone> = {
  prepared: 'warn',
  approved: 'info',
  exported: 'info',
  paid: 'good',
  dropped: 'plain',
}
