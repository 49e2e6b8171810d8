import { consultationSettings } from '@contract/consultation/settings'
import { changedFields, type Correctable } from '@contract/consultation/changes'
import type { CountyCorrection, OwnCorrection } from '@contract/consultation/correction-schema'
import { concernsMinor, needsSafeMode, viewOf } from '@contract/consultation/privacy'
import { mayCorrectOwn } from '@contract/consultation/rules'
import type { OpenedConsultation } from '@contract/consultation/schema'
import { isBelow } from '@contract/consultation/type-search'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { sealClient } from '@server/kit/ledger/client'
import { openEscalation } from '@server/kit/ledger/open-escalation'
import { notify } from '@server/kit/messages/notify'
import type { Act, KnownContext, PractitionerContext } from '@server/kit/procedure'
import { serves } from '@server/kit/caller'
import { readSetting } from '@server/kit/settings'
import { findAccess } from '@server/kit/ledger/access'
import { opened } from '../opened'
import { guardedBy } from '@server/kit/ledger/present'
import { findConsultation } from '../queries'
import { type ConsultationRow } from '@server/kit/ledger/records'
import { getTypeFor } from '@server/kit/ledger/type-in-force'
import { correctableOf } from './correctable'

/**
 * Corrects a record of the caller's own; what it said before is kept by the database (A48). Refuses `not-found`,
 * `correction-late` (after the days of the setting `consultation.correction`), `record-changed`, `correction-empty`
 * and `bad-input` (a type that does not fit, a number of people missing).
 */
export async function correct({
  ctx,
  input,
}: Act<typeof OwnCorrection, PractitionerContext>): Promise<OpenedConsultation> {
  const row = await lockRecord(ctx, input.id)
  if (row?.practitioner_id !== ctx.caller.accountId) throw refuse('not-found')
  const today = shanghaiDate(ctx.now)
  const { ownWithinDays } = await readSetting(
    ctx.db,
    consultationSettings,
    'consultation.correction',
    row.area_code,
    today,
  )
  if (!mayCorrectOwn(row.recorded_at, ownWithinDays, ctx.now)) throw refuse('correction-late')
  await write(ctx, row, input, '本人更正')
  return opened(ctx, (await findConsultation(ctx.db, row.id))!, ctx.caller)
}

/**
 * Corrects a record of the county for a reason, and tells the one who wrote it. Not the visitor, and nothing the
 * caller doesn't see. Refuses as `correct` does, without a last day, and `access-needed` for a minor's record.
 */
export async function correctForCounty({
  ctx,
  input,
}: Act<typeof CountyCorrection>): Promise<OpenedConsultation> {
  const { db, caller, now } = ctx
  const row = await lockRecord(ctx, input.id)
  if (!row || !serves(caller, ['county'], row.area_code)) throw refuse('not-found')
  const approved = row.minor && (await findAccess(ctx, row.id)).state === 'approved'
  const reader = { accountId: caller.accountId, approved }
  if (!viewOf(guardedBy(row), reader).words) throw refuse('access-needed')
  // what was said to need care stays so: only who knows the person takes it back
  await write(
    ctx,
    row,
    { ...input, ...(row.safe_mode && { safeMode: true }), ...(row.minor && { minor: true }) },
    input.reason,
  )
  await notify(
    db,
    {
      accountId: row.practitioner_id,
      kind: 'record-corrected',
      title: '您的一条登记已由县区更正',
      body: '原来的内容还留着，点开看改了什么',
      link: `/lawyer/correction/index?id=${row.id}`,
    },
    now,
  )
  return opened(ctx, (await findConsultation(db, row.id))!, reader)
}

async function lockRecord({ db }: KnownContext, id: string): Promise<ConsultationRow | undefined> {
  await db.selectFrom('consultation').select('id').where('id', '=', id).forUpdate().execute()
  return findConsultation(db, id)
}

type Parts = Omit<OwnCorrection, 'requestId'>

/** What a record says when the parts given take the place of its own. */
function corrected(before: Correctable, input: Parts): Correctable {
  const matterType = input.matterType ?? before.matterType
  const keeps = before.subtype !== null && isBelow(before.subtype, matterType)
  const subtype = input.subtype === undefined ? (keeps ? before.subtype : null) : input.subtype
  const groups = input.groups ?? before.groups
  const or = <T>(given: T | undefined, old: T): T => (given === undefined ? old : given)
  return {
    channel: input.channel ?? before.channel,
    matterType,
    subtype,
    subtypeName: subtype,
    groups,
    summary: input.summary ?? before.summary,
    answer: input.answer ?? before.answer,
    result: input.result ?? before.result,
    groupSize: or(input.groupSize, before.groupSize),
    risks: input.risks ?? before.risks,
    safeMode: needsSafeMode({ subtype, safeMode: input.safeMode ?? before.safeMode }),
    minor: concernsMinor({ groups, minor: input.minor ?? before.minor }),
    clientName: or(input.clientName, before.clientName),
    clientPhone: or(input.clientPhone, before.clientPhone),
    clientAddress: or(input.address, before.clientAddress),
  }
}

async function write(ctx: KnownContext, row: ConsultationRow, input: Parts, reason: string): Promise<void> {
  const { db, service, caller, now } = ctx
  if (row.version !== input.version) throw refuse('record-changed')
  const before = { ...correctableOf(service.keyring, row), subtypeName: row.subtype }
  const after = corrected(before, input)
  const fields = changedFields(before, after)
  if (fields.length === 0) throw refuse('correction-empty')
  if (after.subtype !== null && after.subtype !== before.subtype)
    await getTypeFor(db, after.subtype, shanghaiDate(row.occurred_at))
  if (after.subtype !== null && !isBelow(after.subtype, after.matterType))
    throw refuse('bad-input', { matterType: '请重新选事项类型' })
  if (after.risks.includes('mass') && after.groupSize === null)
    throw refuse('bad-input', { groupSize: '请填大约多少人' })
  const version = row.version + 1
  await db
    .updateTable('consultation')
    .set({
      channel: after.channel,
      matter_type: after.matterType,
      subtype: after.subtype,
      groups: after.groups,
      summary: after.summary,
      answer: after.answer,
      result: after.result,
      group_size: after.groupSize,
      risks: after.risks,
      safe_mode: after.safeMode,
      minor: after.minor,
      ...(fields.some((field) => field.startsWith('client')) &&
        sealClient(service.keyring, row.id, {
          name: after.clientName ?? undefined,
          phone: after.clientPhone ?? undefined,
          address: after.clientAddress ?? undefined,
        })),
      version,
    })
    .where('id', '=', row.id)
    .execute()
  await db
    .insertInto('consultation_correction')
    .values({
      consultation_id: row.id,
      version,
      corrected_by: caller.accountId,
      reason,
      corrected_at: now.toISOString(),
    })
    .execute()
  const brought = await openEscalation(
    db,
    {
      id: row.id,
      matterId: row.matter_id,
      siteCode: row.site_code,
      areaCode: row.area_code,
      practitionerId: row.practitioner_id,
      safeMode: after.safeMode,
      groupSize: after.groupSize,
      risks: after.risks,
    },
    now,
    before,
  )
  ctx.audit({
    act: 'record-corrected',
    subjectType: 'consultation',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { version, fields, ...(brought && { escalation: brought.id }) },
  })
}
