import { isUrgent } from '@contract/aid/rules'
import type { AidStatus } from '@contract/aid/statuses'
import { maskName } from '@contract/identity'
import type {
  OpenTransfer,
  TransferCase,
  TransferItem,
  Transfers,
  TransfersInput,
} from '@contract/intake/transfer-schema'
import type { TransferOutcome, TransferState } from '@contract/intake/labels'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { isOwn } from '@server/kit/aid/rows'
import { openForm, openName } from '@server/kit/aid/sealed'
import { serves, type Caller } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { lockRow } from './queries'

const LENGTH = 200

const transfersFrom = (db: Db) =>
  db
    .selectFrom('aid_transfer')
    .innerJoin('aid_application', 'aid_application.id', 'aid_transfer.application_id')
    .innerJoin('area as sender_area', 'sender_area.code', 'from_code')
    .innerJoin('area as receiver_area', 'receiver_area.code', 'to_code')
    .innerJoin('account', 'account.id', 'sent_by')
    .selectAll('aid_transfer')
    .select([
      'aid_application.status',
      'aid_application.aid_form',
      'aid_application.matter_type',
      'sender_area.name as from_name',
      'receiver_area.name as to_name',
      'account.name as sender_name',
    ])
export type TransferRow = Awaited<ReturnType<typeof findTransfer>> & object

/** Who withdraws meanwhile leaves a transfer nobody answers any more. */
function stateOf(outcome: TransferOutcome | null, status: AidStatus): TransferState {
  if (outcome) return outcome
  return status === 'transferring' ? 'waiting' : 'withdrawn'
}

export const transferItemOf = (row: TransferRow): TransferItem => ({
  id: row.id,
  applicationId: row.application_id,
  receipt: row.number,
  number: row.former_number,
  newNumber: row.new_number,
  fromName: row.from_name,
  toName: row.to_name,
  aidForm: row.aid_form!,
  matterType: row.matter_type!,
  reason: row.reason,
  sentAt: row.sent_at,
  answerBy: row.answer_by,
  senderName: row.sender_name,
  state: stateOf(row.outcome, row.status),
  note: row.note,
  settledAt: row.settled_at,
})

/** Transfers from or to the caller's counties. */
const seen = (db: Db, caller: Caller) =>
  transfersFrom(db).where(({ or }) =>
    or([withinScope('to_code', caller, overseerRoles), withinScope('from_code', caller, overseerRoles)]),
  )

export const findTransfer = (db: Db, caller: Caller, id: string) =>
  seen(db, caller).where('aid_transfer.id', '=', id).executeTakeFirst()

/** All transfers of an application, newest first. */
export const transfersOf = async (db: Db, applicationId: string): Promise<TransferItem[]> => {
  const rows = await transfersFrom(db)
    .where('application_id', '=', applicationId)
    .orderBy('sent_at', 'desc')
    .execute()
  return rows.map(transferItemOf)
}

/** Whether a county had an application and sent it on, so that it does not go round between counties for ever. */
export async function hadBefore(db: Db, applicationId: string, code: string): Promise<boolean> {
  const before = await db
    .selectFrom('aid_transfer')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('from_code', '=', code)
    .where('outcome', '=', 'taken-over')
    .limit(1)
    .executeTakeFirst()
  return before !== undefined
}

/** Transfers to one's counties, those that wait before the others; or from them; each newest first. */
export async function transfers({ ctx, input }: Act<typeof TransfersInput>): Promise<Transfers> {
  const { db, caller, now } = ctx
  const column = input.side === 'in' ? 'to_code' : 'from_code'
  const rows = await transfersFrom(db)
    .where(withinScope(column, caller, overseerRoles))
    .orderBy(
      ({ eb, and }) => and([eb('outcome', 'is', null), eb('aid_application.status', '=', 'transferring')]),
      'desc',
    )
    .orderBy('sent_at', 'desc')
    .orderBy('aid_transfer.id')
    .limit(LENGTH)
    .execute()
  return { rows: rows.map(transferItemOf), asOf: now.toISOString() }
}

/** A transfer with what it is about, as the county that is to answer reads it. */
export async function transferCaseOf(ctx: KnownContext, row: TransferRow): Promise<TransferCase> {
  const { db, service, caller, now } = ctx
  const application = await lockRow(db, row.application_id)
  const form = openForm(service.keyring, application)
  const item = transferItemOf(row)
  return {
    ...item,
    name: maskName(openName(service.keyring, application)),
    facts: form.facts,
    opponent: form.opponent ?? null,
    circumstance: application.circumstance,
    groups: application.groups!,
    limitationOn: application.limitation_on,
    urgent: isUrgent(application.limitation_on, now),
    mayAnswer:
      item.state === 'waiting' &&
      serves(caller, ['county'], row.to_code) &&
      !isOwn(application, caller.accountId),
  }
}

/** Opens a transfer from or to the caller's counties, with a trace. Another's is not found. */
export async function openTransfer({ ctx, input }: Act<typeof OpenTransfer>): Promise<TransferCase> {
  const row = await findTransfer(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  ctx.audit({
    act: 'opened',
    subjectType: 'aid_transfer',
    subjectId: row.id,
    areaCode: row.to_code,
    detail: { applicationId: row.application_id },
  })
  return transferCaseOf(ctx, row)
}
