import { ownDutyLink } from '@contract/duty/links'
import { makeUpArrow } from '@contract/duty/make-up'
import type { DecideMakeUp, MakeUpCase } from '@contract/duty/make-up-schema'
import { refuse } from '@contract/refusal'
import { dayText } from '@contract/time'
import { notify } from '@server/kit/messages/notify'
import type { Act } from '@server/kit/procedure'
import { applyMakeUp } from './apply-make-up'
import { casesOf, MAKE_UP, makeUpsToDecide } from './make-up-queries'
import { findShift } from './queries'

type Deciding = Act<typeof DecideMakeUp>

/** Locks the shift first and then the request, in the order in which asking touches them. */
async function lockMakeUp({ ctx, input }: Deciding) {
  const { db, caller } = ctx
  const wanted = makeUpsToDecide(db, caller).where('make_up.id', '=', input.id)
  const found = await wanted.executeTakeFirst()
  if (!found) throw refuse('not-found')
  await db.selectFrom('duty_shift').select('id').where('id', '=', found.shiftId).forUpdate().execute()
  return wanted.forUpdate('make_up').executeTakeFirstOrThrow()
}

/**
 * Approves or refuses a make-up (A37). Approved, the claimed times become the attendance, marked as made up; the
 * person is told either way.
 *
 * Refuses `not-found` out of scope, `own-make-up`, `make-up-settled` and `make-up-outdated`.
 */
export async function decideMakeUp({ ctx, input }: Deciding): Promise<MakeUpCase> {
  const { db, now, caller } = ctx
  const asked = await lockMakeUp({ ctx, input })
  const { id, shiftId, practitionerId, countyCode, inAt, outAt } = asked
  if (practitionerId === caller.accountId) throw refuse('own-make-up')
  const arrow = makeUpArrow(asked.status, input.act, 'county')
  if (!arrow) throw refuse('make-up-settled')
  const shift = (await findShift(db, practitionerId, shiftId))!
  if (input.act === 'approve') await applyMakeUp(ctx, shift, { practitionerId, inAt, outAt })
  await db
    .updateTable('make_up')
    .set({
      status: arrow.to,
      decided_by: caller.accountId,
      decided_at: now.toISOString(),
      decided_note: input.note ?? null,
    })
    .where('id', '=', id)
    .execute()
  await notify(
    db,
    {
      accountId: practitionerId,
      kind: 'make-up-decided',
      title: input.act === 'approve' ? '补签已经同意' : '补签没有同意',
      body: `${dayText(shift.day)}，${shift.siteName}的一班，${input.act === 'approve' ? '考勤已经改好' : '理由请点开看'}。`,
      link: ownDutyLink(shiftId),
    },
    now,
  )
  ctx.audit({
    act: `make-up-${arrow.to}`,
    subjectType: MAKE_UP,
    subjectId: id,
    areaCode: countyCode,
    detail: { shiftId },
  })
  const decided = await makeUpsToDecide(db, caller).where('make_up.id', '=', id).execute()
  return (await casesOf(db, caller, decided))[0]!
}
