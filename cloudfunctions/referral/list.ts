import {
  REFERRAL_ROWS,
  type OpenReferral,
  type Referral,
  type ReferralList,
  type ReferralListInput,
} from '@contract/referral/schema'
import { refuse } from '@contract/refusal'
import { isOverseer, overseerRoles } from '@server/kit/overseer'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { actorsOf, findReferral, itemOf, referrals } from './queries'
import { view } from './view'

/** What is to be taken over by the caller, or was passed on by them or in the area they look over. */
const sideOf = ({ db, caller }: KnownContext, side: 'in' | 'out') =>
  referrals(db).where((of) =>
    side === 'in'
      ? of.or([
          of('referral.mediator_id', '=', caller.accountId),
          of.and([
            of('referral.mediator_id', 'is', null),
            withinScope('referral.receiver_county', caller, ['county']),
          ]),
        ])
      : of.or([
          of('referral.sent_by', '=', caller.accountId),
          of('consultation.practitioner_id', '=', caller.accountId),
          ...(isOverseer(caller) ? [withinScope('referral.area_code', caller, overseerRoles)] : []),
        ]),
  )

/** Referrals of one side, newest first. Unit of a page: 50. */
export async function list({ ctx, input }: Act<typeof ReferralListInput>): Promise<ReferralList> {
  const { side, state, after } = input
  const rows = await sideOf(ctx, side)
    .where('referral.status', state === 'open' ? 'in' : 'not in', ['sent', 'accepted'])
    .$if(after !== undefined, (found) =>
      found.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('referral.sent_at', 'referral.id'), '<', tuple(after!.sentAt, after!.id)),
      ),
    )
    .orderBy('referral.sent_at', 'desc')
    .orderBy('referral.id', 'desc')
    .limit(REFERRAL_ROWS + 1)
    .execute()
  return {
    rows: rows.slice(0, REFERRAL_ROWS).map((row) => itemOf(row, ctx.now)),
    more: rows.length > REFERRAL_ROWS,
    asOf: ctx.now.toISOString(),
  }
}

/** Opens one referral of the caller's; the opening stays on record. Refuses `not-found`. */
export async function open({ ctx, input }: Act<typeof OpenReferral>): Promise<Referral> {
  const row = await findReferral(ctx.db, input.id)
  if (!row || actorsOf(row, ctx.caller).length === 0) throw refuse('not-found')
  ctx.audit({
    act: 'referral-opened',
    subjectType: 'referral',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { minor: row.minor, safeMode: row.safe_mode },
  })
  return view(ctx, row)
}
