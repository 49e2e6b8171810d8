import type { OfferApplication, OfferInput, OfferSubject, ShownCode } from '@contract/referral/schema'
import { offerState } from '@contract/referral/offer'
import { refuse } from '@contract/refusal'
import { newTicket, ticketHash } from '@server/kit/ledger/ticket'
import type { Act, Context } from '@server/kit/procedure'
import { codeEnd, shown } from '../codes'
import { recordToRefer } from '../record'

/**
 * A code by which the person goes on with a record as an application of their own (A60, A64). It carries nothing:
 * what is carried over is read from the record when it is taken up. Refuses `not-found`, `access-needed`,
 * `applied-already`.
 */
export async function offer({ ctx, input }: Act<typeof OfferApplication>): Promise<ShownCode> {
  const { db, caller, now } = ctx
  const record = await recordToRefer(ctx, input.consultationId)
  const applied = await db
    .selectFrom('aid_application')
    .select('id')
    .where('source_consultation_id', '=', record.id)
    .executeTakeFirst()
  if (applied) throw refuse('applied-already')
  const code = newTicket()
  const expiresAt = await codeEnd(ctx, record.area_code)
  await db
    .insertInto('aid_offer')
    .values({
      code_hash: ticketHash(code),
      consultation_id: record.id,
      area_code: record.area_code,
      issued_by: caller.accountId,
      issued_at: now.toISOString(),
      expires_at: expiresAt,
    })
    .execute()
  ctx.audit({
    act: 'aid-offered',
    subjectType: 'consultation',
    subjectId: record.id,
    areaCode: record.area_code,
  })
  return shown(ctx, { a: code }, expiresAt)
}

/** What a code is for, before anybody signs in: where and when, nothing of what. Refuses `offer-unknown`. */
export async function lookOffer({ ctx, input }: Act<typeof OfferInput, Context>): Promise<OfferSubject> {
  const row = await ctx.db
    .selectFrom('aid_offer')
    .innerJoin('consultation', 'consultation.id', 'aid_offer.consultation_id')
    .innerJoin('site', 'site.code', 'consultation.site_code')
    .select(['site.name as siteName', 'occurred_at as occurredAt', 'expires_at as expiresAt', 'accepted_by'])
    .where('code_hash', '=', ticketHash(input.code))
    .executeTakeFirst()
  if (!row) throw refuse('offer-unknown')
  return {
    siteName: row.siteName,
    occurredAt: row.occurredAt,
    state: offerState({ expiresAt: row.expiresAt, taken: row.accepted_by !== null }, ctx.now),
  }
}
