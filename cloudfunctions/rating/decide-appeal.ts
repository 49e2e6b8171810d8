import { whyNotDecideAppeal } from '@contract/rating/appeal'
import type { AppealCase, DecideAppeal } from '@contract/rating/appeal-schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { appealsToDecide, presentCase } from './appeals'
import { tellDecided } from './tell'

/**
 * Lets a rating stand or sets it aside, by somebody of the county who neither gave nor entered it. A rating set
 * aside stays to be seen and counts in nothing (decision 0017). Refuses `not-found`, `appeal-decided` and
 * `appeal-not-yours`.
 */
export async function decideAppeal({ ctx, input }: Act<typeof DecideAppeal>): Promise<AppealCase> {
  const { db, now, caller } = ctx
  const locked = await db
    .selectFrom('rating_appeal')
    .select('consultation_id')
    .where('consultation_id', '=', input.consultationId)
    .where(withinScope('county_code', caller, ['county']))
    .forUpdate()
    .executeTakeFirst()
  if (!locked) throw refuse('not-found')
  const wanted = appealsToDecide(db, caller).where('rating.consultation_id', '=', input.consultationId)
  const appealed = await wanted.executeTakeFirstOrThrow()
  const obstacle = whyNotDecideAppeal(appealed, caller.accountId)
  if (obstacle) throw refuse(obstacle)
  await db
    .updateTable('rating_appeal')
    .set({
      outcome: input.outcome,
      note: input.note,
      decided_by: caller.accountId,
      decided_at: now.toISOString(),
    })
    .where('consultation_id', '=', input.consultationId)
    .execute()
  await tellDecided(db, appealed.practitionerId, input.outcome, now)
  ctx.audit({
    act: 'decide-rating-appeal',
    subjectType: 'consultation',
    subjectId: input.consultationId,
    areaCode: appealed.areaCode,
    detail: { outcome: input.outcome },
  })
  return presentCase(await wanted.executeTakeFirstOrThrow(), caller.accountId)
}
