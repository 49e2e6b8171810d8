import { refuse } from '@contract/refusal'
import { whyNotChange } from '@contract/request/rules'
import type { KnownContext } from '@server/kit/procedure'
import { exchangeShifts, giveShift } from './change-shift'
import { requireFree, requireOfCounty, type LockedShift, type RequestRow, type Sitters } from './lock'

/**
 * Whether a swap or a stand-in could be carried out now: both shifts still theirs, published and not begun, and each
 * free for the other's. People and shifts are locked. Refuses `shift-withdrawn` (also for a shift that has become
 * somebody else's), `change-too-late`, `double-booked`, `on-leave`, and `not-found` for who left the county.
 */
export async function requireChangeable(
  { db, now }: KnownContext,
  request: RequestRow,
  sitters: Sitters,
  [own, other]: readonly LockedShift[],
): Promise<void> {
  const otherId = request.other_id!
  const stillTheirs =
    own!.practitionerId === request.asker_id && (other === undefined || other.practitionerId === otherId)
  if (!stillTheirs) throw refuse('shift-withdrawn')
  const obstacle = whyNotChange(own!, now) ?? (other && whyNotChange(other, now))
  if (obstacle) throw refuse(obstacle)
  await requireFree(db, otherId, own!, other ? [other.id] : [])
  if (other) await requireFree(db, request.asker_id, other, [own!.id])
  else requireOfCounty(sitters.get(otherId), own!.areaCode)
}

/** Carries out a swap or a stand-in that `requireChangeable` let pass. Refuses `double-booked`. */
export async function execute(
  ctx: KnownContext,
  request: RequestRow,
  [own, other]: readonly LockedShift[],
): Promise<void> {
  const { id: requestId, reason } = request
  if (other) await exchangeShifts(ctx, own!, other, { how: 'swapped', requestId, reason })
  else await giveShift(ctx, own!, request.other_id!, { how: 'substituted', requestId, reason })
}

/** Who is to sit another shift than before when a request is carried out. */
export const sittersOf = (request: RequestRow): string[] =>
  request.kind === 'swap' ? [request.asker_id, request.other_id!] : [request.other_id!]
