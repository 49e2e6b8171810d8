import { maskIdNumber, maskPhone } from '@contract/identity'
import { isOpenToChange } from '@contract/aid/workflow'
import {
  RECIPIENTS_MAX,
  type AddRecipient,
  type OfApplication,
  type Recipient,
  type Recipients,
  type RemoveRecipient,
} from '@contract/intake/schema'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { findMine } from '@server/kit/aid/rows'
import { idNumberIndex, openDraftForm } from '@server/kit/aid/sealed'
import type { Keyring } from '@server/kit/crypto/keyring'
import type { Act } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { lockDraft } from './filing'
import { countRecipients, recipientsOf } from './queries'
import { openRecipient, recipientContexts } from './sealed'

/** The others of a case; ID numbers and phones masked. */
export async function listRecipients(db: Db, keyring: Keyring, applicationId: string): Promise<Recipient[]> {
  const rows = await recipientsOf(db, applicationId).execute()
  return rows.map((row) => {
    const { name, idNumber, phone } = openRecipient(keyring, row)
    return {
      id: row.id,
      name,
      idNumber: maskIdNumber(idNumber),
      phone: phone && maskPhone(phone),
      groups: row.groups,
      signed: row.signed,
    }
  })
}

/** Who applies together with the first person of the caller's own draft or application. Another's is not found. */
export async function recipients({ ctx, input }: Act<typeof OfApplication>): Promise<Recipients> {
  const row = await findMine(ctx.db, ctx.caller.accountId, input.id)
  if (!row) throw refuse('not-found')
  return {
    rows: await listRecipients(ctx.db, ctx.service.keyring, row.id),
    mayChange: isOpenToChange(row.status),
  }
}

/**
 * Adds a person to the caller's own draft (A71). Refuses `recipient-there` for one already of the case, the first
 * among them, `recipients-enough` over three hundred, `not-found` for another's draft, `not-in-this-state` once
 * submitted. Two at once of the same person are one.
 */
export async function addRecipient({ ctx, input }: Act<typeof AddRecipient>): Promise<Recipients> {
  const { db, caller, now, service } = ctx
  const { keyring } = service
  const row = await lockDraft(ctx, input.applicationId)
  const { id: applicationId } = row
  if (openDraftForm(keyring, row).idNumber === input.idNumber) throw refuse('recipient-there')
  if ((await countRecipients(db, applicationId)) >= RECIPIENTS_MAX) throw refuse('recipients-enough')
  const context = recipientContexts(input.id)
  try {
    await db
      .insertInto('aid_recipient')
      .values({
        id: input.id,
        application_id: applicationId,
        name_sealed: keyring.seal(input.name, context.name),
        id_number_sealed: keyring.seal(input.idNumber, context.idNumber),
        id_number_index: idNumberIndex(keyring, input.idNumber),
        phone_sealed: input.phone ? keyring.seal(input.phone, context.phone) : null,
        groups: input.groups,
        signed: input.signed,
        added_by: caller.accountId,
        added_at: now.toISOString(),
        removed_at: null,
      })
      .execute()
  } catch (error) {
    if (isViolationOf(error, 'aid_recipient_once')) throw refuse('recipient-there')
    throw isViolationOf(error, 'aid_recipient_pkey') ? refuse('request-reused') : error
  }
  ctx.audit({
    act: 'recipient-added',
    subjectType: 'aid_application',
    subjectId: applicationId,
    detail: { recipientId: input.id },
  })
  return { rows: await listRecipients(db, keyring, applicationId), mayChange: true }
}

/** Takes a person off the list again; that they stood there stays in the audit log. Not found for another's draft. */
export async function removeRecipient({ ctx, input }: Act<typeof RemoveRecipient>): Promise<Recipients> {
  const { db, now, service } = ctx
  const { id: applicationId } = await lockDraft(ctx, input.applicationId)
  const { numUpdatedRows } = await db
    .updateTable('aid_recipient')
    .set({ removed_at: now.toISOString() })
    .where('id', '=', input.recipientId)
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!numUpdatedRows) throw refuse('not-found')
  ctx.audit({
    act: 'recipient-removed',
    subjectType: 'aid_application',
    subjectId: applicationId,
    detail: { recipientId: input.recipientId },
  })
  return { rows: await listRecipients(db, service.keyring, applicationId), mayChange: true }
}
