import { isUrgent } from '@contract/aid/rules'
import type { Review } from '@contract/aid/desk-schema'
import { refuse } from '@contract/refusal'
import type { CompletePapers, GrantProvisionally } from '@contract/review/schema'
import type { Act } from '@server/kit/procedure'
import { lockAtDesk, stepAtDesk } from './at-desk'
import { recordDecision } from './record-decision'
import { reviewOf } from './review-of'

/**
 * Grants aid before the papers are complete, because time runs out (法援法 44); they follow within seven days of the
 * decision (山西条例 25). One person may, at any level of approval. Refuses `not-urgent` where the limitation named as
 * the cause ends later or is unknown, `own-application`, `not-in-this-state`, `not-found`.
 */
export async function grantProvisionally({ ctx, input }: Act<typeof GrantProvisionally>): Promise<Review> {
  const { cause, reasons } = input
  const row = await lockAtDesk(ctx, input.id, 'grant-provisionally')
  const stepped = await stepAtDesk(ctx, row, 'grant-provisionally')
  if (cause === 'limitation' && !isUrgent(row.limitation_on, ctx.now)) throw refuse('not-urgent')
  return reviewOf(
    ctx,
    await recordDecision(ctx, row, { act: 'grant', ground: null, reasons, cause }, stepped),
  )
}

/**
 * The papers of a provisional grant are complete: its clock ends, the case goes on as it stands. Refuses
 * `not-in-this-state` when none are waited for.
 */
export async function completePapers({ ctx, input }: Act<typeof CompletePapers>): Promise<Review> {
  const row = await lockAtDesk(ctx, input.id, 'complete-papers')
  const { status } = await stepAtDesk(ctx, row, 'complete-papers')
  ctx.audit({
    act: 'papers-complete',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
  })
  return reviewOf(ctx, { ...row, status })
}
