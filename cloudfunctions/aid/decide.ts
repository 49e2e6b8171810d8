import { paperNumberText } from '@contract/aid/numbers'
import type { Decide, Review } from '@contract/aid/schema'
import { arrowOf, termAfter, terms } from '@contract/aid/workflow'
import { statutoryDeadline } from '@contract/calendar'
import { refuse } from '@contract/refusal'
import { shanghaiDate, shanghaiYear } from '@contract/time'
import { isRestDay } from '@server/kit/holidays'
import { nextPaperNumber } from '@server/kit/paper-number'
import type { Act } from '@server/kit/procedure'
import { tellDecided } from './messages'
import { lockReceived } from './queries'
import { reviewOf } from './review-of'
import { writeHistory } from './write-history'

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
  const arrow = arrowOf(row.status, act, 'county')
  if (!arrow) throw refuse('not-in-this-state')

  const county = { code: row.county_code!, name: row.county_name! }
  const year = shanghaiYear(now)
  const count = await nextPaperNumber(db, 'aid-decision', county.code, year)
  const number = paperNumberText('aid-decision', county.name, year, count)
  const ground = input.act === 'refuse' ? input.ground : null
  const nextDueOn = statutoryDeadline(shanghaiDate(now), terms[termAfter[act]].days, isRestDay)
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
  await db.updateTable('aid_application').set({ status: arrow.to }).where('id', '=', row.id).execute()
  await writeHistory(ctx, { applicationId: row.id, act, from: row.status, to: arrow.to, byApplicant: false })
  await tellDecided(db, row.applicant_id, act, { id: row.id, number: row.number!, dueOn: nextDueOn }, now)
  ctx.audit({
    act: arrow.to,
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: county.code,
    detail: { number, ground, nextDueOn },
  })
  return reviewOf(ctx, { ...row, status: arrow.to })
}
