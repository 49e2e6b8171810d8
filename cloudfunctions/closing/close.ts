import { arrowOf } from '@contract/aid/workflow'
import { MEDIATION_CONSENT, OUTCOME } from '@contract/casework/papers'
import { closingFaults, isSettled } from '@contract/closing/bases'
import type { CloseCase, OwnClosing } from '@contract/closing/schema'
import { refuse } from '@contract/refusal'
import { atShanghai, shanghaiDate } from '@contract/time'
import { runningClocks } from '@server/kit/aid/clocks'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { takeStep } from '@server/kit/aid/step'
import { presentCodes } from '@server/kit/casework/file'
import { lockHandled } from '@server/kit/casework/handled'
import type { Act, KnownContext } from '@server/kit/procedure'
import { tellClosed } from './messages'
import { stageOf } from './queries'
import { ownClosingOf } from './view'

type Ending = Pick<CloseCase, 'basis' | 'closedOn' | 'outcome' | 'benefitFen'>

/**
 * Holds a closing against its article (148号令 32, 40). Refuses `bad-input` for a basis of another stage or a day that
 * can't be, `case-papers-missing` without the paper it stands on, `consent-needed` for a settlement nobody agreed to.
 */
export async function judgeEnding({ db, now }: KnownContext, row: ApplicationRow, ending: Ending) {
  const { stage, engagedOn } = await stageOf(db, row)
  const faults = closingFaults(
    { basis: ending.basis, day: ending.closedOn },
    { form: row.aid_form!, stage, engagedOn: engagedOn ?? ending.closedOn, today: shanghaiDate(now) },
  )
  if (Object.keys(faults).length > 0) throw refuse('bad-input', { ...faults })
  const present = await presentCodes(db, row.id)
  if (!present.includes(OUTCOME)) throw refuse('case-papers-missing')
  const settled = isSettled(ending.basis) || ending.outcome === 'settled'
  if (settled && !present.includes(MEDIATION_CONSENT)) throw refuse('consent-needed')
  return { stage }
}

/** Writes down on what and when a case was closed. */
export const keepClosing = (
  { db, caller, now }: KnownContext,
  row: ApplicationRow,
  { basis, closedOn, outcome, benefitFen, stage }: Ending & Awaited<ReturnType<typeof judgeEnding>>,
) =>
  db
    .insertInto('case_closing')
    .values({
      application_id: row.id,
      stage,
      basis,
      closed_on: closedOn,
      outcome,
      benefit_fen: benefitFen ?? null,
      closed_by: caller.accountId,
      closed_at: now.toISOString(),
    })
    .execute()

/**
 * Closes a case on a basis its stage knows (法援法 50; 148号令 40): the thirty days for its file run from the day of
 * closing. Refuses what `judgeEnding` refuses, `change-undecided` while the person aided waits to hear whether they get
 * another lawyer (法援法 55), `not-in-this-state` unless it is being handled, `not-found` for another's case.
 */
export async function close({ ctx, input }: Act<typeof CloseCase>): Promise<OwnClosing> {
  const { db, caller, now } = ctx
  const row = await lockHandled(ctx, input.id)
  if (!arrowOf(row.status, 'close', 'handler')) throw refuse('not-in-this-state')
  if ((await runningClocks(db, row.id)).some(({ what }) => what === 'change'))
    throw refuse('change-undecided')
  const judged = await judgeEnding(ctx, row, input)
  const { status } = await takeStep(
    db,
    row,
    {
      act: 'close',
      actor: 'handler',
      accountId: caller.accountId,
      set: { closed_on: input.closedOn, closing_basis: input.basis },
      clocksFrom: new Date(atShanghai(input.closedOn, '12:00')),
    },
    now,
  )
  await keepClosing(ctx, row, { ...input, ...judged })
  await tellClosed(db, row, now)
  ctx.audit({
    act: status,
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { basis: input.basis, closedOn: input.closedOn, outcome: input.outcome },
  })
  return ownClosingOf(ctx, { ...row, status, closed_on: input.closedOn, closing_basis: input.basis })
}
