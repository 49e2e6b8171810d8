import { refuse } from '@contract/refusal'
import { whyNotAsk } from '@contract/supplement/rules'
import type { AskSupplement, Lapse, TakeIn } from '@contract/supplement/acts'
import type { SupplementDesk } from '@contract/supplement/schema'
import { lockForOffice } from '@server/kit/aid/stake'
import { lapse as lapseCase } from '@server/kit/aid/lapse'
import { takeStep } from '@server/kit/aid/step'
import type { Act } from '@server/kit/procedure'
import { askDueOn, deskOf } from './desk'
import { tellAsked } from './messages'
import { pick } from './picked'
import { findAsk, listAsks } from './queries'
import { sealWords } from './sealed'
import { goOn } from './supply'

/**
 * Tells the applicant everything that is missing at once, and the examination stands still until it is there
 * (法律援助法 43). What was to follow and is asked for now follows no more. Refuses `second-supplement` for a further
 * list that names nothing new, `bad-input` for a paper not asked for in such a matter, `own-application`,
 * `not-in-this-state`, `not-found`.
 */
export async function ask({ ctx, input }: Act<typeof AskSupplement>): Promise<SupplementDesk> {
  const { db, caller, now } = ctx
  const row = await lockForOffice(ctx, input.id)
  const before = (await listAsks(db, row.id)).length
  const why = whyNotAsk(before, input.newCircumstance)
  if (why) throw refuse(why, { newCircumstance: '请写明有什么新情况' })
  const picked = await pick(db, row, input.items, now)
  const dueOn = await askDueOn(ctx, row)
  const { status } = await takeStep(
    db,
    row,
    { act: 'ask-supplement', actor: 'county', accountId: caller.accountId },
    now,
  )
  const { id } = await db
    .insertInto('aid_supplement')
    .values({
      application_id: row.id,
      county_code: row.county_code!,
      ordinal: before + 1,
      reasons: input.reasons,
      new_circumstance: before > 0 ? input.newCircumstance! : null,
      asker_id: caller.accountId,
      asked_at: now.toISOString(),
      due_on: dueOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('aid_supplement_item')
    .values(
      picked.map(({ note, item }) => ({
        supplement_id: id,
        code: item.code,
        name: item.name,
        help: item.help,
        note: note ?? null,
      })),
    )
    .execute()
  await db
    .updateTable('aid_promise_item')
    .set({ outcome: 'asked', ended_at: now.toISOString() })
    .where('application_id', '=', row.id)
    .where('outcome', 'is', null)
    .where(
      'code',
      'in',
      picked.map(({ code }) => code),
    )
    .execute()
  await tellAsked(db, row, picked.length, dueOn, now)
  ctx.audit({
    act: 'supplement-asked',
    subjectType: 'aid_supplement',
    subjectId: id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, ordinal: before + 1, items: picked.map(({ code }) => code), dueOn },
  })
  return deskOf(ctx, { ...row, status })
}

/**
 * Notes what the applicant brought over the counter: the list is answered, the examination goes on. Refuses
 * `own-application`, `not-in-this-state` when no list waits, `not-found`.
 */
export async function takeIn({ ctx, input }: Act<typeof TakeIn>): Promise<SupplementDesk> {
  const { db, now, service } = ctx
  const row = await lockForOffice(ctx, input.id)
  const waiting = row.status === 'supplement' ? await findAsk(db, row.id) : undefined
  if (!waiting) throw refuse('not-in-this-state')
  await db
    .updateTable('aid_supplement')
    .set({
      outcome: 'supplied',
      ended_at: now.toISOString(),
      taken_in_sealed: sealWords(service.keyring, 'takenIn', waiting.id, input.note),
    })
    .where('id', '=', waiting.id)
    .execute()
  const { status, dueOn } = await goOn(ctx, row)
  ctx.audit({
    act: 'supplement-taken-in',
    subjectType: 'aid_supplement',
    subjectId: waiting.id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, dueOn },
  })
  return deskOf(ctx, { ...row, status })
}

/**
 * Deems an application withdrawn by hand, once its last day is over and before the timer does (法律援助法 43). Refuses
 * `supplement-not-over` before, `own-application`, `not-in-this-state`, `not-found`.
 */
export async function lapse({ ctx, input }: Act<typeof Lapse>): Promise<SupplementDesk> {
  const { db, caller, now } = ctx
  const row = await lockForOffice(ctx, input.id)
  await lapseCase(db, row, caller.accountId, now)
  ctx.audit({
    act: 'lapsed',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
  })
  return deskOf(ctx, { ...row, status: 'lapsed' })
}
