import { paperNumberText } from '@contract/aid/numbers'
import type { Decide, Review } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import { shanghaiYear } from '@contract/time'
import { takeStep } from '@server/kit/aid/step'
import { nextPaperNumber } from '@server/kit/paper-number'
import type { Act } from '@server/kit/procedure'
import { tellDecided } from './messages'
import { lockReceived } from '@server/kit/aid/rows'
import { reviewOf } from './review-of'

/**
 * Grants or refuses an application of the caller's county, with reasons (法援法 43). Refuses `not-found` for another
 * county's, `not-in-this-state` when it was decided or withdrawn before, `own-application` for one's own.
 */
export async function decide({ ctx, input }: Act<typeof Decide>): Promise<Review> {
  const { db, caller, now } = ctx
  const row = await lockReceived(db, caller, input.id)
  if (!row) throw refuse('not-found')
  if (row.applicant_id === caller.accountId) throw refuse('own-application')
  const { act } = input
  const { status, dueOn } = await takeStep(
    db,
    row,
    { act, actor: 'county', accountId: caller.accountId },
    now,
  )
  const nextDueOn = act === 'grant' ? dueOn.assign! : dueOn.objection!

  const county = { code: row.county_code!, name: row.county_name! }
  const year = shanghaiYear(now)
  const count = await nextPaperNumber(db, 'aid-decision', county.code, year)
  const number = paperNumberText('aid-decision', county.name, year, count)
  const ground = input.act === 'refuse' ? input.ground : null
  await db
    .insertInto('aid_decision')
    .values({
      application_id: row.id,
      act,
      number,
      ground,
      reasons: input.reasons,
      decider_id: caller.accountId,
      decided_at: now.toISOString(),
      next_due_on: nextDueOn,
    })
    .execute()
  const told = { id: row.id, number: row.number!, dueOn: nextDueOn }
  if (row.applicant_id) await tellDecided(db, row.applicant_id, act, told, now)
  ctx.audit({
    act: status,
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: county.code,
    detail: { number, ground, nextDueOn },
  })
  return reviewOf(ctx, { ...row, status })
}
