import type { SignedIn, StaffSignIn } from '@contract/account/schema'
import { refuse } from '@contract/refusal'
import { writeAudit } from '@server/kit/audit'
import { verifyPassword } from '@server/kit/password'
import type { Act, Context } from '@server/kit/procedure'
import { totpContext } from '@server/kit/staff-login'
import { verifyStaffCode } from '@server/kit/totp'
import { openFor } from './open-for'
import { countFailure, forgetFailures, isLocked, nameIndex } from './sign-in-failures'

type Outcome = { signedIn: SignedIn } | { refused: 'sign-in-failed' | 'sign-in-locked' }

/**
 * Signs staff and practitioners in by password and authenticator code (two factors). Five failures lock a name for
 * 15 minutes, whether anybody has it or not; a code works once. The password is checked before the transaction,
 * which would otherwise hold its connection for that tenth of a second. A failure is committed, so the outcome
 * leaves the transaction as a value.
 */
export async function signInStaff({ ctx, input }: Act<typeof StaffSignIn, Context>): Promise<SignedIn> {
  const { service, now } = ctx
  const { keyring } = service
  const loginName = input.loginName.toLowerCase()
  const index = nameIndex(keyring, loginName)
  const known = await service.db
    .selectFrom('staff_login')
    .select('password_hash')
    .where('login_name', '=', loginName)
    .executeTakeFirst()
  const rightPassword = await verifyPassword(input.password, known?.password_hash)

  const outcome = await service.db.transaction().execute(async (db): Promise<Outcome> => {
    if (await isLocked(db, index, now)) return { refused: 'sign-in-locked' }
    const login = await db
      .selectFrom('staff_login')
      .select(['account_id', 'password_hash', 'totp_secret_sealed', 'last_totp_step'])
      .where('login_name', '=', loginName)
      .forUpdate()
      .executeTakeFirst()
    const stillThatPassword = rightPassword && login?.password_hash === known?.password_hash
    const secret = login && keyring.open(login.totp_secret_sealed, totpContext(loginName))
    const step = secret && verifyStaffCode(secret, input.code, now)
    if (login && stillThatPassword && step && step > login.last_totp_step) {
      await db
        .updateTable('staff_login')
        .set({ last_totp_step: step })
        .where('login_name', '=', loginName)
        .execute()
      await forgetFailures(db, index)
      return { signedIn: await openFor(db, ctx, login.account_id, 'staff') }
    }
    const locks = await countFailure(db, index, now)
    const actor = { accountId: null, role: 'anyone', procedure: 'signInStaff' }
    const subjectId = login?.account_id ?? 'unknown'
    const failed = { act: 'sign-in-failed', subjectType: 'account', subjectId, detail: { locks } }
    await writeAudit(db, keyring, actor, [failed], now)
    return { refused: locks ? 'sign-in-locked' : 'sign-in-failed' }
  })
  if ('refused' in outcome) throw refuse(outcome.refused)
  return outcome.signedIn
}
