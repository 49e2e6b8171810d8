import type { TakeBack, TakenBack } from '@contract/intake/taken-in-schema'
import { refuse } from '@contract/refusal'
import { lockReceived, toldOf, type ApplicationRow } from '@server/kit/aid/rows'
import { takeStep } from '@server/kit/aid/step'
import { tellCountyWithdrawn } from '@server/kit/aid/tell-received'
import { serves } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import type { CollectorContext } from '@server/kit/collector'
import { lockRow } from './queries'
import { findCollection } from './taken-in'

/** What the caller's own counter took in and has not handed over; else what their county has received. */
async function lockAtCounter({ db, caller }: CollectorContext, id: string): Promise<ApplicationRow> {
  const collection = await findCollection(db, caller, id)
  const ofCounter =
    collection &&
    (collection.collector_id === caller.accountId || serves(caller, ['station'], collection.area_code))
  const row = ofCounter ? await lockRow(db, id) : undefined
  // told once the row is held: the centre may have received it meanwhile
  if (row?.number === null) return row
  const received = await lockReceived(db, caller, id)
  if (!received) throw refuse('not-found')
  return received
}

/**
 * Somebody without an account of their own takes their application back, by word at the counter where it was taken in
 * or at the centre that has it (法援法 43). Refuses `not-in-this-state` once it is decided, `has-own-phone` where the
 * applicant does so on their own phone, `not-found` for what another counter took in.
 */
export async function takeBack({ ctx, input }: Act<typeof TakeBack, CollectorContext>): Promise<TakenBack> {
  const { db, caller, now } = ctx
  const row = await lockAtCounter(ctx, input.id)
  if (toldOf(row) !== null) throw refuse('has-own-phone')
  const step = { act: 'withdraw', actor: 'applicant', accountId: caller.accountId } as const
  const { status } = await takeStep(db, row, step, now)
  await tellCountyWithdrawn(db, row, now)
  ctx.audit({
    act: 'withdrawn-at-counter',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { from: row.status },
  })
  return { id: row.id, status }
}
