import { randomUUID } from 'node:crypto'
import { carriedOver } from '@contract/referral/carry'
import { offerState } from '@contract/referral/offer'
import { referRecordLink } from '@contract/referral/links'
import type { AcceptOffer } from '@contract/referral/schema'
import { refuse } from '@contract/refusal'
import { beginDraft } from '@server/kit/aid/own-drafts'
import { openClient } from '@server/kit/ledger/client'
import { discreet } from '@server/kit/ledger/discreet'
import { setResult } from '@server/kit/ledger/set-result'
import { ticketHash } from '@server/kit/ledger/ticket'
import { notify } from '@server/kit/messages/notify'
import type { Act, KnownContext } from '@server/kit/procedure'

/** The record behind a code, kept as it is until the transaction ends: acts on one record wait for each other here. */
async function lockRecord({ db }: KnownContext, hash: string) {
  const offer = await db
    .selectFrom('aid_offer')
    .select(['consultation_id', 'issued_by', 'expires_at'])
    .where('code_hash', '=', hash)
    .executeTakeFirst()
  if (!offer) throw refuse('offer-unknown')
  const record = await db
    .selectFrom('consultation')
    .selectAll()
    .where('id', '=', offer.consultation_id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { offer, record }
}

/** Who has gone on with a record, by whichever code. */
const takerOf = ({ db }: KnownContext, consultationId: string) =>
  db
    .selectFrom('aid_offer')
    .leftJoin('aid_application', 'aid_application.source_consultation_id', 'aid_offer.consultation_id')
    .select(['aid_offer.accepted_by', 'aid_application.id as application_id'])
    .where('aid_offer.consultation_id', '=', consultationId)
    .where('aid_offer.accepted_by', 'is not', null)
    .executeTakeFirst()

/**
 * Takes a record over into a draft of the caller's own account (A60, A64): one record, one person, one draft. Again
 * it finds the same one, and begins it anew where the person had erased it. The record's result becomes 转法律援助.
 * Refuses `offer-unknown`, `offer-expired`, `offer-own` for whoever showed it or handles the record, `offer-used` by
 * another, `too-many-drafts`.
 */
export async function acceptOffer({
  ctx,
  input,
}: Act<typeof AcceptOffer>): Promise<{ applicationId: string }> {
  const { db, caller, now } = ctx
  const hash = ticketHash(input.code)
  const { offer, record } = await lockRecord(ctx, hash)
  if ([offer.issued_by, record.practitioner_id, record.collected_by].includes(caller.accountId))
    throw refuse('offer-own')
  const taker = await takerOf(ctx, record.id)
  if (taker && taker.accepted_by !== caller.accountId) throw refuse('offer-used')
  if (taker?.application_id) {
    note(ctx, record, taker.application_id, true)
    return { applicationId: taker.application_id }
  }
  if (offerState({ expiresAt: offer.expires_at, taken: false }, now) === 'expired')
    throw refuse('offer-expired')
  if (!taker)
    await db
      .updateTable('aid_offer')
      .set({ accepted_by: caller.accountId, accepted_at: now.toISOString() })
      .where('code_hash', '=', hash)
      .execute()
  const applicationId = randomUUID()
  await beginDraft(ctx, {
    id: applicationId,
    form: carriedOver({
      areaCode: record.area_code,
      matterType: record.matter_type,
      groups: record.groups,
      summary: record.summary,
      safeMode: record.safe_mode,
      client: openClient(ctx.service.keyring, record),
    }),
    consultationId: record.id,
  })
  await setResult(
    db,
    {
      consultationId: record.id,
      result: 'to-legal-aid',
      by: offer.issued_by,
      reason: '来访人扫码接着申请法律援助',
    },
    now,
  )
  await notify(
    db,
    discreet(
      { safeMode: record.safe_mode },
      {
        accountId: offer.issued_by,
        kind: 'offer-accepted',
        title: '来访人已经接着申请法律援助',
        body: '申请表由本人填完提交。',
        link: referRecordLink(record.id),
      },
    ),
    now,
  )
  note(ctx, record, applicationId, false)
  return { applicationId }
}

const note = (
  ctx: KnownContext,
  record: { id: string; area_code: string },
  applicationId: string,
  again: boolean,
) =>
  ctx.audit({
    act: again ? 'aid-offer-found-again' : 'aid-offer-accepted',
    subjectType: 'aid_application',
    subjectId: applicationId,
    areaCode: record.area_code,
    detail: { consultationId: record.id },
  })
