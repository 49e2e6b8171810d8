import { referralKinds } from '@contract/referral/labels'
import type { ReferralFigures, ReferralFiguresInput } from '@contract/referral/schema'
import { addDays, atShanghai } from '@contract/time'
import { overseerRoles } from '@server/kit/overseer'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'

/**
 * What was passed on in some days in the areas the caller looks over, and how many of those shown a code went on and
 * handed an application in. Unit: referrals (件), and records (件); of those sent, or first shown a code, in the days.
 */
export async function figures({ ctx, input }: Act<typeof ReferralFiguresInput>): Promise<ReferralFigures> {
  const { db, caller } = ctx
  const { from, to } = input
  const since = atShanghai(from, '00:00')
  const until = atShanghai(addDays(to, 1), '00:00')
  const sent = await db
    .selectFrom('referral')
    .select(({ fn, eb }) => [
      'kind',
      fn.countAll<number>().as('sent'),
      fn.countAll<number>().filterWhere('accepted_at', 'is not', null).as('accepted'),
      fn
        .countAll<number>()
        .filterWhere(eb('status', '=', 'done'))
        .as('done'),
    ])
    .where(withinScope('area_code', caller, overseerRoles))
    .where('sent_at', '>=', since)
    .where('sent_at', '<', until)
    .groupBy('kind')
    .execute()
  const offers = db
    .selectFrom('aid_offer')
    .select(({ fn }) => [
      'consultation_id',
      fn.min('issued_at').as('first_at'),
      fn.count('accepted_by').as('taken'),
    ])
    .where(withinScope('area_code', caller, overseerRoles))
    .groupBy('consultation_id')
    .as('offers')
  const conversions = await db
    .selectFrom(offers)
    .leftJoin('aid_application', 'aid_application.source_consultation_id', 'offers.consultation_id')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('offered'),
      fn
        .countAll<number>()
        .filterWhere(eb('offers.taken', '>', 0))
        .as('begun'),
      fn.countAll<number>().filterWhere('aid_application.submitted_at', 'is not', null).as('submitted'),
    ])
    .where('offers.first_at', '>=', since)
    .where('offers.first_at', '<', until)
    .executeTakeFirstOrThrow()
  return {
    kinds: referralKinds.map(
      (kind) => sent.find((row) => row.kind === kind) ?? { kind, sent: 0, accepted: 0, done: 0 },
    ),
    conversions,
    from,
    to,
  }
}
