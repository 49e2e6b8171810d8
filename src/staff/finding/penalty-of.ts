import type { Penalty, Sanction } from '@contract/supervision/outcome'

/** A decision while it is filled in; money in yuan, as people type it. */
export interface Weighing {
  outcome: Sanction | undefined
  yuan: number | undefined
  points: number | undefined
  reasons: string
}

/** The decision as it is sent, money in whole fen; undefined while something of it is missing. */
export function penaltyOf({ outcome, yuan, points }: Weighing): Penalty | undefined {
  switch (outcome) {
    case undefined:
      return undefined
    case 'deduct':
      return yuan ? { outcome, amountFen: Math.round(yuan * 100) } : undefined
    case 'points':
      return points ? { outcome, points } : undefined
    case 'warning':
    case 'circular':
      return { outcome }
  }
}
