import { countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import { whyNotChange } from '@contract/request/rules'
import type { CountyShift, OneShift, ShiftChange } from '@contract/request/schema'
import type { Db } from '@server/database/client'
import { keeps } from '@server/kit/keeping'
import type { Act } from '@server/kit/procedure'
import { listCandidates } from './candidate-queries'
import { findShift } from './queries'

const listChanges = (db: Db, shiftId: string): Promise<ShiftChange[]> =>
  db
    .selectFrom('shift_change')
    .innerJoin('account as before', 'before.id', 'shift_change.from_id')
    .leftJoin('account as after', 'after.id', 'shift_change.to_id')
    .select(['version', 'how', 'before.name as fromName', 'after.name as toName', 'reason', 'at'])
    .where('shift_id', '=', shiftId)
    .orderBy('version')
    .execute()

const getColleague = (db: Db, id: string) =>
  db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select(['account.id', 'account.name', 'practitioner.kind', 'practitioner.unit'])
    .where('account.id', '=', id)
    .executeTakeFirstOrThrow()

/** One shift as the county sees it. Refuses `not-found` for one whose county's word is not the caller's. */
export async function shift({ ctx, input }: Act<typeof OneShift>): Promise<CountyShift> {
  const { db, caller, now } = ctx
  const found = await findShift(db, input.shiftId)
  if (!found || !keeps(caller, countyOf(found.areaCode))) throw refuse('not-found')
  const { practitionerId, standsInFor, areaCode: _area, ...facts } = found
  const open = await db
    .selectFrom('duty_request_shift')
    .select('request_id')
    .where('shift_id', '=', found.id)
    .where('open', '=', true)
    .executeTakeFirst()
  const replaceable = whyNotChange(found, now) === undefined
  return {
    shift: facts,
    person: await getColleague(db, practitionerId),
    standsInForName: standsInFor ? (await getColleague(db, standsInFor)).name : null,
    history: await listChanges(db, found.id),
    openRequestId: open?.request_id ?? null,
    candidates: replaceable ? await listCandidates(db, found) : [],
    replaceable,
    asOf: now.toISOString(),
  }
}
