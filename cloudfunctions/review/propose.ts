import type { Review } from '@contract/aid/desk-schema'
import { refuse } from '@contract/refusal'
import type { Propose, SettleProposal } from '@contract/review/schema'
import type { Act } from '@server/kit/procedure'
import { lockAtDesk, stepAtDesk } from './at-desk'
import { tellProposed, tellSentBack } from './messages'
import { findWaitingProposal } from './queries'
import { recordDecision } from './record-decision'
import { reviewOf } from './review-of'

/**
 * Lays a decision before the caller's colleagues, where the county decides at two levels. Refuses
 * `approval-needless` where it decides at one, `own-application`, `not-in-this-state`, `not-found`.
 */
export async function propose({ ctx, input }: Act<typeof Propose>): Promise<Review> {
  const { db, caller, now } = ctx
  const row = await lockAtDesk(ctx, input.id, input.act)
  const { status } = await stepAtDesk(ctx, row, input.act)
  await db
    .insertInto('aid_proposal')
    .values({
      application_id: row.id,
      act: input.act === 'propose-grant' ? 'grant' : 'refuse',
      ground: input.act === 'propose-refuse' ? input.ground : null,
      reasons: input.reasons,
      proposer_id: caller.accountId,
      proposed_at: now.toISOString(),
      outcome: null,
      settler_id: null,
      settled_at: null,
      note: null,
    })
    .execute()
  await tellProposed(db, row, caller.accountId, now)
  ctx.audit({
    act: status,
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
  })
  return reviewOf(ctx, { ...row, status })
}

/**
 * A colleague of the proposer approves what was proposed, which makes it the decision in the proposal's own words,
 * or sends it back to be examined further. Refuses `same-person` to the proposer, `own-application`,
 * `not-in-this-state` when nothing is proposed.
 */
export async function settleProposal({ ctx, input }: Act<typeof SettleProposal>): Promise<Review> {
  const { db, caller, now } = ctx
  const row = await lockAtDesk(ctx, input.id, input.act)
  const proposal = await findWaitingProposal(db, row.id)
  const stepped = await stepAtDesk(ctx, row, input.act)
  if (!proposal) throw refuse('not-in-this-state')
  await db
    .updateTable('aid_proposal')
    .set({
      outcome: input.act === 'approve' ? 'approved' : 'sent-back',
      settler_id: caller.accountId,
      settled_at: now.toISOString(),
      note: input.act === 'send-back' ? input.reasons : null,
    })
    .where('id', '=', proposal.id)
    .execute()
  if (input.act === 'approve') {
    const { act, ground, reasons } = proposal
    return reviewOf(ctx, await recordDecision(ctx, row, { act, ground, reasons }, stepped))
  }
  await tellSentBack(db, row, proposal.proposer_id, now)
  ctx.audit({
    act: 'sent-back',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
  })
  return reviewOf(ctx, { ...row, status: stepped.status })
}
