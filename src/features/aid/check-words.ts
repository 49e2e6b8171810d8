import type { CheckResult } from '@contract/promise/labels'
import type { Tone } from '@/components/tone'

/** Tone of a check's result. */
export const checkTones: Record<CheckResult, Tone> = { true: 'good', untrue: 'bad', unclear: 'warn' }
