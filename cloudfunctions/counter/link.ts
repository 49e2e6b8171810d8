import { LINK_TRIES, lastFourOf, standsAt } from '@contract/counter/rules'
import type { Link } from '@contract/counter/schema'
import { refuse } from '@contract/refusal'
import { leavingTrace } from '@server/kit/after-refusal'
import { isAtCounter } from '@server/kit/aid/at-counter'
import { applications, toldOf, type ApplicationRow } from '@server/kit/aid/rows'
import { openForm } from '@server/kit/aid/sealed'
import { findCaller } from '@server/kit/caller'
import type { Act, KnownContext } from '@server/kit/procedure'
import { codeHash } from './code'
import { tellLinked } from './messages'
import { mustBeThePerson, mustBeUnbound } from './whose'

const findCode = ({ db }: KnownContext, hash: string) =>
  db.selectFrom('aid_link_code').selectAll().where('code_hash', '=', hash).executeTakeFirst()
type Code = Awaited<ReturnType<typeof findCode>> & object

/** Whether a code may still be used: it is not over, and whoever made it still stands where they could make it. */
async function stands({ db, now }: KnownContext, code: Code): Promise<boolean> {
  if (!standsAt({ expiresAt: code.expires_at, endedAt: code.ended_at }, now)) return false
  const maker = await findCaller(db, code.made_by)
  return maker !== undefined && isAtCounter(db, maker, code.application_id)
}

/** The case behind a code that stands, locked: codes of one case wait for each other here. */
async function lockByCode(ctx: KnownContext, hash: string): Promise<{ code: Code; row: ApplicationRow }> {
  const known = await findCode(ctx, hash)
  if (!known) throw refuse('offer-unknown')
  const row = await applications(ctx.db)
    .where('aid_application.id', '=', known.application_id)
    .forUpdate('aid_application')
    .executeTakeFirstOrThrow()
  const code = (await findCode(ctx, hash))!
  if (code.used_by === null && !(await stands(ctx, code))) throw refuse('offer-expired')
  return { code, row }
}

/** The refusal of wrong last digits, which counts the try; the last one ends the code. */
function wrongDigits(ctx: KnownContext, row: ApplicationRow, code: Code) {
  const tries = code.tries + 1
  const dead = tries >= LINK_TRIES
  const left = dead ? '这个码作废了，请让窗口换一个' : `还能试${LINK_TRIES - tries}次`
  return leavingTrace(
    refuse('bad-input', { lastFour: `后四位和申请上的不一样，${left}` }),
    async (db, audit) => {
      await db
        .updateTable('aid_link_code')
        .set({ tries, ...(dead && { ended_at: ctx.now.toISOString() }) })
        .where('code_hash', '=', code.code_hash)
        .execute()
      audit({
        act: 'link-refused',
        subjectType: 'aid_application',
        subjectId: row.id,
        areaCode: row.county_code!,
        detail: { tries },
      })
    },
  )
}

/**
 * Takes a case that was taken in at a counter up on the caller's own account: they follow it, act in it and are told of
 * it from now on. Who has it already gets it again, so that a lost answer loses nothing.
 *
 * Refuses `offer-unknown`, `offer-expired` for a code that is over, used, replaced, tried too often or of who left that
 * counter, `has-own-phone` where somebody follows it, `not-in-this-state` for one that is archived, whatever
 * `mustBeThePerson` refuses, and `bad-input` on `lastFour`, which counts.
 */
export async function link({ ctx, input }: Act<typeof Link>): Promise<{ id: string }> {
  const { db, caller, now, service } = ctx
  const { code, row } = await lockByCode(ctx, codeHash(ctx, input.code))
  const note = (act: string) =>
    ctx.audit({ act, subjectType: 'aid_application', subjectId: row.id, areaCode: row.county_code! })
  if (code.used_by === caller.accountId && row.applicant_id === caller.accountId) {
    note('link-repeated')
    return { id: row.id }
  }
  if (code.used_by !== null) throw refuse('offer-expired')
  if (toldOf(row) !== null) throw refuse('has-own-phone')
  await mustBeUnbound(ctx, row.id)
  const form = openForm(service.keyring, row)
  await mustBeThePerson(ctx, row, form)
  const asked = lastFourOf(form.idNumber)
  // not all of it typed is no guess
  if (input.lastFour.length < asked.length) throw refuse('bad-input', { lastFour: '请填满后四位' })
  if (asked !== input.lastFour) throw wrongDigits(ctx, row, code)
  await db
    .updateTable('aid_application')
    .set({ applicant_id: caller.accountId })
    .where('id', '=', row.id)
    .where('applicant_id', 'is', null)
    .execute()
  await db
    .updateTable('aid_link_code')
    .set({ ended_at: now.toISOString(), used_by: caller.accountId })
    .where('code_hash', '=', code.code_hash)
    .execute()
  await tellLinked(db, { ...row, applicant_id: caller.accountId }, code.made_by, now)
  note('linked')
  return { id: row.id }
}
