import { paperNumberText } from '@contract/aid/numbers'
import { refuse } from '@contract/refusal'
import type { DecideObjection, Objection } from '@contract/review/schema'
import { shanghaiYear } from '@contract/time'
import { takeStep } from '@server/kit/aid/step'
import { nextPaperNumber } from '@server/kit/paper-number'
import type { Act } from '@server/kit/procedure'
import { tellCentre, tellObjector } from './messages'
import { findBrought, lockCase } from './queries'
import { isInvolved, objectionOf } from './view'

/**
 * The bureau upholds what was decided, or overturns it: a refusal is then examined anew within seven days, a
 * terminated case gets a lawyer again (法援法 49; 山西条例 29). Refuses `objection-not-yours` to whoever had a hand in
 * the case or is its applicant, `not-in-this-state` when it was decided before, `not-found` for another county's.
 */
export async function decide({ ctx, input }: Act<typeof DecideObjection>): Promise<Objection> {
  const { db, caller, now } = ctx
  const known = await findBrought(db, caller, input.id)
  if (!known) throw refuse('not-found')
  const row = await lockCase(db, known.application_id)
  const objection = (await findBrought(db, caller, input.id))!
  if (objection.outcome !== null) throw refuse('not-in-this-state')
  if (await isInvolved(ctx, row, objection)) throw refuse('objection-not-yours')
  const { outcome } = input
  const { dueOn } = await takeStep(
    db,
    row,
    {
      act: outcome === 'upheld' ? 'uphold' : 'overturn',
      actor: 'bureau',
      accountId: caller.accountId,
      // a terminated case begins again at the choice of a lawyer
      ...(outcome === 'overturned' &&
        objection.against === 'termination' && {
          set: { handler_id: null, closed_on: null, closing_basis: null },
        }),
    },
    now,
  )
  const year = shanghaiYear(now)
  const count = await nextPaperNumber(db, 'aid-objection', objection.county_code, year)
  const number = paperNumberText('aid-objection', objection.county_name, year, count)
  await db
    .updateTable('aid_objection')
    .set({
      outcome,
      number,
      reasons: input.reasons,
      decider_id: caller.accountId,
      decided_at: now.toISOString(),
    })
    .where('id', '=', objection.id)
    .execute()
  await tellObjector(db, row, { objectorId: objection.objector_id, objectionId: objection.id }, outcome, now)
  await tellCentre(db, row, outcome, dueOn.review ?? dueOn.assign, now)
  ctx.audit({
    act: outcome,
    subjectType: 'aid_objection',
    subjectId: objection.id,
    areaCode: objection.county_code,
    detail: { applicationId: row.id, number },
  })
  return objectionOf(ctx, objection.id)
}
