import { randomUUID } from 'node:crypto'
import { countyOf, cityOf, inScope } from '@contract/area'
import { arrowOf } from '@contract/aid/workflow'
import { answerTimes } from '@contract/assignment/answer'
import { fallbackText } from '@contract/assignment/fallback'
import type { Assign, AssignDesk } from '@contract/assignment/schema'
import { refuse } from '@contract/refusal'
import { lockForOffice } from '@server/kit/aid/stake'
import { takeStep } from '@server/kit/aid/step'
import type { ApplicationRow } from '@server/kit/aid/rows'
import type { Act, KnownContext } from '@server/kit/procedure'
import { tellAssigned, tellFallback } from './messages'
import { keepParties } from '@server/kit/aid/parties'
import { lockAssigning, lockPerson } from './people'
import { poolOf, type Pool } from './pool'
import { endAssignment, findStanding } from './rows'
import { deskOf } from './view'

/** A case that was terminated and goes on has what belonged to its first life ended before. */
async function endOlder({ db, now }: KnownContext, row: ApplicationRow): Promise<void> {
  const standing = await findStanding(db, row.id)
  if (standing) await endAssignment(db, standing.id, { outcome: 'ended' }, now)
  await db
    .updateTable('aid_change')
    .set({ outcome: 'lapsed', decided_at: now.toISOString() })
    .where('application_id', '=', row.id)
    .where('outcome', 'is', null)
    .execute()
}

/** Why the applicant does not get whom they chose; null where they do, or chose nobody. */
function fallbackOf(row: ApplicationRow, pool: Pool, practitionerId: string, because: string | undefined) {
  if (!row.chosen_id || row.chosen_id === practitionerId) return null
  const reasons = pool.people.has(row.chosen_id)
    ? (pool.ranking.unfit.find(({ id }) => id === row.chosen_id)?.reasons ?? [])
    : (['not-active'] as const)
  return fallbackText(reasons[0], because)
}

/**
 * Assigns a granted or notified case to a lawyer (法援法 36, 43; 148号令 24–26): in the law's three days, which end with
 * it, and with why it is this one. Refuses `assign-self` to oneself, `cannot-assign` to whom any hard rule stands
 * against, `bad-input` where a similar name was not looked at, or without `because` where it is neither whoever stands first nor whom the applicant chose, and
 * `not-in-this-state` where it was assigned meanwhile. Two at once are one assignment and one refusal.
 */
export async function assign({ ctx, input }: Act<typeof Assign>): Promise<AssignDesk> {
  const { db, caller, now } = ctx
  const { practitionerId, grave, because } = input
  const row = await lockForOffice(ctx, input.id)
  if (!arrowOf(row.status, 'assign', 'county')) throw refuse('not-in-this-state')
  if (practitionerId === caller.accountId) throw refuse('assign-self')
  const county = countyOf(row.county_code!)
  await lockAssigning(db, cityOf(county))
  const person = await lockPerson(db, practitionerId)
  if (!person || !inScope(person.area_code, cityOf(county))) throw refuse('not-found')
  const scope = inScope(person.area_code, county) ? 'county' : 'city'
  const pool = await poolOf(ctx, row, { scope, grave, include: practitionerId })
  const found = pool.ranking.fit.find(({ id }) => id === practitionerId)
  if (!found) throw refuse('cannot-assign')
  const near = pool.near.get(practitionerId)!
  if (near.length > 0 && !input.nearChecked)
    throw refuse('bad-input', { nearChecked: '名字相近，请人核对后再派' })
  const chosen = row.chosen_id === practitionerId
  const first = await firstOf(ctx, row, { grave, pool, scope })
  if (!chosen && first !== practitionerId && !because)
    throw refuse('bad-input', { because: '请写明为什么不选排在前面的' })
  await endOlder(ctx, row)
  const step = { act: 'assign', actor: 'county', accountId: caller.accountId } as const
  await takeStep(db, row, { ...step, set: { handler_id: practitionerId, grave: pool.need.grave } }, now)
  const { answerBy, remindAt } = answerTimes(now, pool.policy)
  const id = randomUUID()
  const fallback = fallbackOf(row, pool, practitionerId, because)
  await db
    .insertInto('aid_assignment')
    .values({
      id,
      application_id: row.id,
      county_code: row.county_code!,
      practitioner_id: practitionerId,
      unit: person.unit,
      assigned_by: caller.accountId,
      assigned_at: now.toISOString(),
      remind_at: remindAt.toISOString(),
      answer_by: answerBy.toISOString(),
      basis: JSON.stringify(found.basis),
      chosen,
      because: because ?? null,
      fallback,
    })
    .execute()
  await keepParties(db, row.id, pool.parties)
  await tellAssigned(db, row, practitionerId, answerBy, now)
  if (fallback) await tellFallback(db, row, now)
  ctx.audit({
    act: 'assigned',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: {
      assignmentId: id,
      practitionerId,
      chosen,
      points: found.basis.total,
      first: first === practitionerId,
      near,
    },
  })
  return deskOf(
    ctx,
    { ...row, status: 'assigned', handler_id: practitionerId, grave: pool.need.grave },
    { scope, grave },
  )
}

/** Who stands first: of the county's own people while any of them is fit, else of the city's. */
async function firstOf(
  ctx: KnownContext,
  row: ApplicationRow,
  { grave, pool, scope }: { grave: boolean; pool: Pool; scope: 'county' | 'city' },
): Promise<string | undefined> {
  const own = scope === 'county' ? pool : await poolOf(ctx, row, { scope: 'county', grave })
  return (own.ranking.fit[0] ?? pool.ranking.fit[0])?.id
}
