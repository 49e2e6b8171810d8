import type { Accept, Decline, Offer } from '@contract/assignment/offer-schema'
import { refuse } from '@contract/refusal'
import { runningClocks } from '@server/kit/aid/clocks'
import { takeStep } from '@server/kit/aid/step'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { tellAccepted, tellDeclined } from './messages'
import { offerOf } from './offer'
import { endAssignment, findStanding, lockHandled } from './rows'

/** The case in the caller's hands, locked, and the assignment it is there by. */
async function lockOffered({ db, caller }: PractitionerContext, id: string) {
  const row = await lockHandled(db, caller.accountId, id)
  if (!row) throw refuse('not-found')
  const standing = await findStanding(db, row.id)
  if (!standing) throw refuse('not-in-this-state')
  return { row, standing }
}

/**
 * Takes an assigned case on; late is better than never, as long as nobody else was assigned. Refuses
 * `not-in-this-state` a second time, `not-found` for a case in other hands or taken back meanwhile.
 */
export async function accept({ ctx, input }: Act<typeof Accept, PractitionerContext>): Promise<Offer> {
  const { db, caller, now } = ctx
  const { row, standing } = await lockOffered(ctx, input.id)
  await takeStep(db, row, { act: 'accept', actor: 'handler', accountId: caller.accountId }, now)
  await db
    .updateTable('aid_assignment')
    .set({ outcome: 'accepted', accepted_at: now.toISOString() })
    .where('id', '=', standing.id)
    .execute()
  const clocks = await runningClocks(db, row.id)
  await tellAccepted(db, row, clocks.find(({ what }) => what === 'engagement')?.dueOn, now)
  ctx.audit({
    act: 'case-accepted',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { assignmentId: standing.id },
  })
  return (await offerOf(ctx, row.id))!
}

/**
 * Does not take an assigned case on, with the cause (148号令 24): it goes back to the county, which assigns another
 * within three days, and never this one again. Refuses as `accept` does.
 */
export async function decline({ ctx, input }: Act<typeof Decline, PractitionerContext>): Promise<Offer> {
  const { db, caller, now } = ctx
  const { row, standing } = await lockOffered(ctx, input.id)
  const step = { act: 'decline', actor: 'handler', accountId: caller.accountId } as const
  const { dueOn } = await takeStep(db, row, { ...step, set: { handler_id: null } }, now)
  const { cause, note } = input
  await endAssignment(db, standing.id, { outcome: 'declined', cause, note: note ?? null }, now)
  await tellDeclined(db, row, dueOn.assign!, now)
  ctx.audit({
    act: 'case-declined',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { assignmentId: standing.id, cause },
  })
  return (await offerOf(ctx, row.id))!
}
