import type { AccessState } from './access-schema'

/** An opening that was asked for, as it is kept; instants as ISO text. */
export interface AskedAccess {
  approved: boolean | null
  expiresAt: string | null
}

/** How the latest request of a person stands at `now`. An approval lasts until its end and not a moment longer. */
export function accessState(latest: AskedAccess | undefined, now: Date): AccessState {
  if (!latest) return 'none'
  if (latest.approved === null) return 'asked'
  if (!latest.approved) return 'refused'
  return now < new Date(latest.expiresAt!) ? 'approved' : 'expired'
}
