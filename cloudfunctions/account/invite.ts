import type { Invitation, Invite } from '@contract/account/schema'
import { INVITATION_DAYS, mayBeInvited } from '@contract/people/rules'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { inGroups, newTypedCode } from '@server/kit/typed-code'
import { invitationHash } from './invitation-code'
import { isStaff } from './is-staff'

/**
 * Makes a code by which somebody of the register signs in as themself, once, within seven days. An earlier code that
 * was not used ends with it. Refuses `not-found` for anybody outside the caller's counties, `own-record`,
 * `person-moved-on` for who is not admitted yet or any more, `staff-record` for who holds a staff role.
 */
export async function invite({ ctx, input }: Act<typeof Invite>): Promise<Invitation> {
  const { db, caller, now } = ctx
  const { keyring } = ctx.service
  const person = await db
    .selectFrom('practitioner')
    .select(['account_id', 'area_code', 'status'])
    .where('account_id', '=', input.personId)
    .where(withinScope('area_code', caller, ['county']))
    .forUpdate()
    .executeTakeFirst()
  if (!person) throw refuse('not-found')
  if (person.account_id === caller.accountId) throw refuse('own-record')
  if (!mayBeInvited(person.status)) throw refuse('person-moved-on')
  if (await isStaff(db, person.account_id)) throw refuse('staff-record')
  await db
    .updateTable('person_invitation')
    .set({ cancelled_at: now.toISOString() })
    .where('person_id', '=', person.account_id)
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute()
  const code = newTypedCode()
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000).toISOString()
  await db
    .insertInto('person_invitation')
    .values({
      code_hash: invitationHash(keyring, code),
      person_id: person.account_id,
      made_by: caller.accountId,
      made_at: now.toISOString(),
      expires_at: expiresAt,
    })
    .execute()
  ctx.audit({
    act: 'person-invited',
    subjectType: 'practitioner',
    subjectId: person.account_id,
    areaCode: person.area_code,
    detail: { expiresAt },
  })
  return { code: inGroups(code), expiresAt }
}
