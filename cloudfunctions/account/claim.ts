import type { Claim, SignedIn } from '@contract/account/schema'
import type { PersonStatus } from '@contract/people/labels'
import { mayBeInvited } from '@contract/people/rules'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Act, KnownContext } from '@server/kit/procedure'
import { requireClaimTriesLeft, wrongClaim } from './claim-tries'
import { isInUse } from './in-use'
import { invitationHash } from './invitation-code'
import { isStaff } from './is-staff'
import { moveIdentity } from './move-identity'
import { openFor } from './open-for'
import { tellClaimed } from './tell-claimed'

/**
 * Takes an invitation up: the caller's WeChat is that person of the register from now on, and a session of theirs is
 * opened (a browser has nothing else). Colleagues of who invited are told. Who has it already gets a session again, so
 * that a lost answer loses nothing.
 *
 * Refuses `claim-code-wrong` and counts it, `claim-locked`, `claim-code-used`, `claim-code-expired`, `staff-record`
 * where the person was given a staff role since, and
 * `account-in-use` when anything hangs on the caller's account, which would be left behind without its person.
 */
export async function claim({ ctx, input }: Act<typeof Claim>): Promise<SignedIn> {
  const { db, caller, now } = ctx
  await db.selectFrom('account').select('id').where('id', '=', caller.accountId).forUpdate().execute()
  await requireClaimTriesLeft(ctx)
  const hash = invitationHash(ctx.service.keyring, input.code)
  const invitation = await db
    .selectFrom('person_invitation')
    .innerJoin('practitioner', 'practitioner.account_id', 'person_invitation.person_id')
    .select(['person_id', 'made_by', 'expires_at', 'cancelled_at', 'used_at', 'area_code', 'status'])
    .where('code_hash', '=', hash)
    .forUpdate('person_invitation')
    .executeTakeFirst()
  if (!invitation) throw wrongClaim(ctx)
  const { person_id: personId, used_at: usedAt } = invitation
  const own = personId === caller.accountId
  if (usedAt !== null && !own) throw refuse('claim-code-used')
  const open = invitation.cancelled_at === null && invitation.expires_at > now.toISOString()
  if (!own && (!open || !mayBeInvited(invitation.status))) throw refuse('claim-code-expired')
  if (!own && (await isStaff(db, personId))) throw refuse('staff-record')
  if (!own && (await isInUse(db, caller.accountId))) throw refuse('account-in-use')
  if (!own) {
    await take(ctx, hash, personId, invitation.status)
    await tellClaimed(db, { personId, areaCode: invitation.area_code, invitedBy: invitation.made_by }, now)
  }
  ctx.audit({
    act: own ? 'claim-repeated' : 'person-claimed',
    subjectType: 'practitioner',
    subjectId: personId,
    areaCode: invitation.area_code,
  })
  return openFor(db, ctx, personId, 'invitation')
}

async function take(ctx: KnownContext, hash: string, personId: string, status: PersonStatus) {
  const { db, caller, now } = ctx
  await db
    .updateTable('person_invitation')
    .set({ used_at: now.toISOString(), used_by: caller.accountId })
    .where('code_hash', '=', hash)
    .execute()
  await moveIdentity(ctx, personId)
  await db
    .insertInto('person_event')
    .values({
      person_id: personId,
      act: 'claim',
      from_status: status,
      to_status: status,
      reason: null,
      by_id: personId,
      at: now.toISOString(),
      effective_on: shanghaiDate(now),
    })
    .execute()
}
