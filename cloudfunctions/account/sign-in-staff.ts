import type { SignedIn, StaffSignIn } from '@contract/account/schema'
import { refuse } from '@contract/refusal'
import { writeAudit } from '@server/kit/audit'
import { verifyPassword } from '@server/kit/password'
import type { Act, Context } from '@server/kit/procedure'
import { totpContext } from '@server/kit/staff-login'
import { verifyStaffCode } from '@server/kit/totp'
import { openFor } from './open-for'

const FAILURES_ALLOWED = 5
const LOCK_MINUTES = 15

type Outcome = { signedIn: SignedIn } | { refused: 'sign-in-failed' | 'sign-in-locked' }

/**
 * Signs staff and practitioners in by password and authenticator code (two factors). Five failures lock the name
 * for 15 minutes; a code works once. The failure is committed, so the outcome leaves the transaction as a value.
 */
export async function signInStaff({ ctx, input }: Act<typeof StaffSignIn, Context>): Promise<SignedIn> {
  const loginName = input.loginName.toLowerCase()
  const outcome = await ctx.service.db.transaction().execute(async (db): Promise<Outcome> => {
    const login = await db
      .selectFrom('staff_login')
      .selectAll()
      .where('login_name', '=', loginName)
      .forUpdate()
      .executeTakeFirst()
    const rightPassword = await verifyPassword(input.password, login?.password_hash)
    if (!login) return { refused: 'sign-in-failed' }
    if (login.locked_until && new Date(login.locked_until) > ctx.now) return { refused: 'sign-in-locked' }

    const secret = ctx.service.keyring.open(login.totp_secret_sealed, totpContext(loginName))
    const step = verifyStaffCode(secret, input.code, ctx.now)
    const update = (values: { failures: number; locked_until?: string | null; last_totp_step?: number }) =>
      db.updateTable('staff_login').set(values).where('login_name', '=', loginName).execute()

    if (rightPassword && step !== undefined && step > login.last_totp_step) {
      await update({ failures: 0, locked_until: null, last_totp_step: step })
      return { signedIn: await openFor(db, ctx, login.account_id, 'staff') }
    }
    const failures = login.failures + 1
    const locks = failures >= FAILURES_ALLOWED
    await update({
      failures: locks ? 0 : failures,
      locked_until: locks ? new Date(ctx.now.getTime() + LOCK_MINUTES * 60_000).toISOString() : null,
    })
    await writeAudit(
      db,
      ctx.service.keyring,
      { accountId: null, role: 'anyone', procedure: 'signInStaff' },
      [{ act: 'sign-in-failed', subjectType: 'account', subjectId: login.account_id, detail: { locks } }],
      ctx.now,
    )
    return { refused: locks ? 'sign-in-locked' : 'sign-in-failed' }
  })
  if ('refused' in outcome) throw refuse(outcome.refused)
  return outcome.signedIn
}
