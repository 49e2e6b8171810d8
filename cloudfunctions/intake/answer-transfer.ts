import type { AnswerTransfer, TransferCase } from '@contract/intake/transfer-schema'
import { refuse } from '@contract/refusal'
import { runningClocks } from '@server/kit/aid/clocks'
import { applicationNumber } from '@server/kit/aid/receive-form'
import { isOwn } from '@server/kit/aid/rows'
import { takeStep } from '@server/kit/aid/step'
import { serves } from '@server/kit/caller'
import type { Act, KnownContext } from '@server/kit/procedure'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { tellHandedBack, tellTakenOver } from './messages'
import { lockRow } from './queries'
import { findTransfer, transferCaseOf, type TransferRow } from './transfers'

/** The receiving county's own number, and seven days from now. @returns the number */
async function takeOver(ctx: KnownContext, transfer: TransferRow, row: ApplicationRow): Promise<string> {
  const { db, caller, now } = ctx
  const to = { code: transfer.to_code, name: transfer.to_name }
  const newNumber = await applicationNumber(db, to, now)
  const { dueOn } = await takeStep(
    db,
    row,
    {
      act: 'take-over',
      actor: 'receiver',
      accountId: caller.accountId,
      set: { county_code: to.code, number: newNumber, submitted_at: now.toISOString() },
    },
    now,
  )
  const about = { id: transfer.id, receipt: transfer.number, toName: to.name, fromCode: transfer.from_code }
  await tellTakenOver(db, row, { ...about, newNumber, dueOn: dueOn.review! }, now)
  return newNumber
}

async function handBack(ctx: KnownContext, transfer: TransferRow, row: ApplicationRow): Promise<null> {
  const { db, caller, now } = ctx
  await takeStep(db, row, { act: 'hand-back', actor: 'receiver', accountId: caller.accountId }, now)
  const review = (await runningClocks(db, row.id)).find(({ what }) => what === 'review')
  const about = { id: transfer.id, receipt: transfer.number, toName: transfer.to_name }
  await tellHandedBack(db, row, { ...about, dueOn: review!.dueOn }, now)
  return null
}

/**
 * The county a case was sent to takes it over, under a number of its own and with seven days anew, or hands it back
 * with a reason, and the examination goes on where it stood (法援法 38). Refuses `transfer-settled` when it was answered
 * or withdrawn before, `own-application`, `not-found` for what was not sent to the caller's county. Two at once are one
 * answer and one refusal.
 */
export async function answerTransfer({ ctx, input }: Act<typeof AnswerTransfer>): Promise<TransferCase> {
  const { db, caller, now } = ctx
  const known = await findTransfer(db, caller, input.id)
  if (!known || !serves(caller, ['county'], known.to_code)) throw refuse('not-found')
  const row = await lockRow(db, known.application_id)
  const { outcome } = (await findTransfer(db, caller, input.id))!
  if (outcome !== null || row.status !== 'transferring') throw refuse('transfer-settled')
  if (isOwn(row, caller.accountId)) throw refuse('own-application')
  const newNumber =
    input.act === 'take-over' ? await takeOver(ctx, known, row) : await handBack(ctx, known, row)
  await db
    .updateTable('aid_transfer')
    .set({
      outcome: input.act === 'take-over' ? 'taken-over' : 'handed-back',
      new_number: newNumber,
      note: input.act === 'hand-back' ? input.note : null,
      settled_by: caller.accountId,
      settled_at: now.toISOString(),
    })
    .where('id', '=', known.id)
    .execute()
  ctx.audit({
    act: input.act === 'take-over' ? 'taken-over' : 'handed-back',
    subjectType: 'aid_transfer',
    subjectId: known.id,
    areaCode: known.to_code,
    detail: { applicationId: row.id, newNumber },
  })
  return transferCaseOf(ctx, (await findTransfer(db, caller, known.id))!)
}
