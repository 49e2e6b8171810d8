import { paperNumberText } from '@contract/aid/numbers'
import type { RefusalGround } from '@contract/aid/labels'
import type { ProvisionalCause } from '@contract/review/labels'
import { shanghaiYear } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Stepped } from '@server/kit/aid/step'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { nextPaperNumber } from '@server/kit/paper-number'
import type { KnownContext } from '@server/kit/procedure'
import { tellDecided } from './messages'

interface Decided {
  act: 'grant' | 'refuse'
  ground: RefusalGround | null
  reasons: string
  /** Papers may follow: why (法援法 44). */
  cause?: ProvisionalCause
}

/** The examination that ended in the step before: its number is held unique, so it ends once. */
const newestReview = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_clock')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('what', '=', 'review')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

/** Writes a decision down under the next number of its county, tells the applicant, and leaves a trace. */
export async function recordDecision(
  { db, caller, now, audit }: KnownContext,
  row: ApplicationRow,
  { act, ground, reasons, cause }: Decided,
  { status, dueOn }: Stepped,
): Promise<ApplicationRow> {
  const nextDueOn = act === 'grant' ? dueOn.assign! : dueOn.objection!
  const county = { code: row.county_code!, name: row.county_name! }
  const year = shanghaiYear(now)
  const count = await nextPaperNumber(db, 'aid-decision', county.code, year)
  const number = paperNumberText('aid-decision', county.name, year, count)
  const { id: reviewClock } = await newestReview(db, row.id)
  await db
    .insertInto('aid_decision')
    .values({
      application_id: row.id,
      act,
      number,
      ground,
      reasons,
      decider_id: caller.accountId,
      decided_at: now.toISOString(),
      next_due_on: nextDueOn,
      provisional: cause !== undefined,
      provisional_cause: cause ?? null,
      review_clock_id: reviewClock,
    })
    .execute()
  const papersDueOn = dueOn['provisional-papers']
  const told = { id: row.id, number: row.number!, dueOn: nextDueOn, papersDueOn }
  await tellDecided(db, row, act, told, now)
  audit({
    act: status,
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: county.code,
    detail: { number, ground, nextDueOn, ...(papersDueOn && { cause, papersDueOn }) },
  })
  return { ...row, status }
}
