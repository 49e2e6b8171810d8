import { refuse } from '@contract/refusal'
import { whyNotChange } from '@contract/request/rules'
import type { Candidates, OneShift } from '@contract/request/schema'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { listCandidates } from './candidate-queries'
import { findShift } from './queries'

/**
 * Colleagues who could sit a shift of the caller's. Refuses `not-found` for another's, `shift-withdrawn` and
 * `change-too-late`.
 */
export async function candidates({
  ctx,
  input,
}: Act<typeof OneShift, PractitionerContext>): Promise<Candidates> {
  const { db, caller, now } = ctx
  const shift = await findShift(db, input.shiftId)
  if (shift?.practitionerId !== caller.accountId) throw refuse('not-found')
  const obstacle = whyNotChange(shift, now)
  if (obstacle) throw refuse(obstacle)
  return { people: await listCandidates(db, shift), asOf: now.toISOString() }
}
