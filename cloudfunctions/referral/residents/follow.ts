import type { FollowReferral, IssueFollowCode, MyReferral, ShownCode } from '@contract/referral/schema'
import { refuse } from '@contract/refusal'
import { newTicket, ticketHash } from '@server/kit/ledger/ticket'
import type { Act } from '@server/kit/procedure'
import { codeEnd, shown } from '../codes'
import { actorsOf, findReferral } from '../queries'
import { myReferralOf } from './mine'

/**
 * A code by which the person follows the referral on their own phone. Refuses `not-found` where it is not the
 * caller's own to show, `followed-already`.
 */
export async function followCode({ ctx, input }: Act<typeof IssueFollowCode>): Promise<ShownCode> {
  const row = await findReferral(ctx.db, input.id)
  if (!row || !actorsOf(row, ctx.caller).includes('sender')) throw refuse('not-found')
  if (row.resident_id) throw refuse('followed-already')
  const code = newTicket()
  const expiresAt = await codeEnd(ctx, row.area_code)
  await ctx.db
    .insertInto('referral_code')
    .values({
      code_hash: ticketHash(code),
      referral_id: row.id,
      issued_by: ctx.caller.accountId,
      issued_at: ctx.now.toISOString(),
      expires_at: expiresAt,
    })
    .execute()
  ctx.audit({
    act: 'referral-code-shown',
    subjectType: 'referral',
    subjectId: row.id,
    areaCode: row.area_code,
  })
  return shown(ctx, { f: code }, expiresAt)
}

/**
 * Ties a referral to the caller's own account, once; again it is found. Refuses `offer-unknown`, `offer-expired`,
 * `offer-own` for whoever passed it on or takes it over, `followed-already` by another.
 */
export async function follow({ ctx, input }: Act<typeof FollowReferral>): Promise<MyReferral> {
  const { db, caller, now } = ctx
  const code = await db
    .selectFrom('referral_code')
    .select(['referral_id', 'expires_at'])
    .where('code_hash', '=', ticketHash(input.code))
    .executeTakeFirst()
  if (!code) throw refuse('offer-unknown')
  await db.selectFrom('referral').select('id').where('id', '=', code.referral_id).forUpdate().execute()
  const row = (await findReferral(db, code.referral_id))!
  if (row.resident_id !== caller.accountId) {
    if (new Date(code.expires_at) <= now) throw refuse('offer-expired')
    if (actorsOf(row, caller).length > 0) throw refuse('offer-own')
    if (row.resident_id) throw refuse('followed-already')
    await db.updateTable('referral').set({ resident_id: caller.accountId }).where('id', '=', row.id).execute()
  }
  ctx.audit({ act: 'referral-followed', subjectType: 'referral', subjectId: row.id, areaCode: row.area_code })
  return myReferralOf(ctx, (await findReferral(db, row.id))!)
}
