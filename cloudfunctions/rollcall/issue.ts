import { rollcallSettings } from '@contract/rollcall/settings'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { staffRoles } from '@contract/account/roles'
import { inScope, scopePrefix } from '@contract/area'
import { refuse } from '@contract/refusal'
import { windowFault } from '@contract/rollcall/rules'
import type { IssueRollCall, RollCall } from '@contract/rollcall/schema'
import { addDays, atShanghai, shanghaiDate } from '@contract/time'
import { servedAreas } from '@server/kit/caller'
import type { Act, KnownContext } from '@server/kit/procedure'
import { fireRollCall } from '@server/kit/roll-call/fire'
import { readSetting } from '@server/kit/settings'
import { drawMoment } from './draw-moment'
import { lockScope, type LockedScope } from './lock-scope'
import { findCall } from './queries'

/** Calls to one and the same scope on the day of `moment`: made on it, or planned for it. */
const callsOnDay = ({ db }: KnownContext, { areaCode, siteCode }: LockedScope, moment: string) => {
  const day = shanghaiDate(moment)
  return db
    .selectFrom('roll_call')
    .select(['issued_by', 'closes_at'])
    .where('area_code', '=', areaCode)
    .where('site_code', siteCode === null ? 'is' : '=', siteCode)
    .where('status', '<>', 'cancelled')
    .where('fires_at', '>=', atShanghai(day, '00:00'))
    .where('fires_at', '<', atShanghai(addDays(day, 1), '00:00'))
    .execute()
}

/** How many of some calls count: those of whoever is below do not, or who is called could use up the county's own. */
async function countedAgainst(
  { db, caller }: KnownContext,
  { areaCode }: LockedScope,
  calls: readonly { issued_by: string }[],
): Promise<number> {
  const reach = servedAreas(caller, staffRoles)
    .filter((area) => inScope(areaCode, area))
    .sort((a, b) => scopePrefix(a).length - scopePrefix(b).length)[0]!
  const grants = await db
    .selectFrom('staff_grant')
    .select(['account_id', 'area_code'])
    .where(sql<boolean>`account_id = any (${calls.map((call) => call.issued_by)}::uuid[])`)
    .where('role', 'in', staffRoles)
    .where('ended_at', 'is', null)
    .execute()
  const isBelow = (issuer: string) =>
    grants.some(({ account_id }) => account_id === issuer) &&
    !grants.some(({ account_id, area_code }) => account_id === issuer && inScope(reach, area_code))
  return calls.filter(({ issued_by }) => issued_by === caller.accountId || !isBelow(issued_by)).length
}

async function requireRoom(
  ctx: KnownContext,
  scope: LockedScope,
  { atOnce, firesAt, most }: { atOnce: boolean; firesAt: string; most: number },
) {
  const calls = await callsOnDay(ctx, scope, firesAt)
  const running = calls.some(({ closes_at: end }) => end !== null && new Date(end) > ctx.now)
  if (atOnce && running) throw refuse('roll-call-running')
  if ((await countedAgainst(ctx, scope, calls)) >= most) throw refuse('roll-call-enough')
}

/**
 * Calls the roll of a city, a county or a site (A38): at once, or at a moment the server draws from a stretch of a day
 * and tells nobody. How long one may take to answer, and how often a scope is called in a day, is the county's setting.
 *
 * Refuses `not-found` out of scope, `bad-input` for a stretch that is none, `roll-call-running`, `roll-call-enough`.
 */
export async function issue({ ctx, input }: Act<typeof IssueRollCall>): Promise<RollCall> {
  const { db, now, caller } = ctx
  const { when, asksCode } = input
  const scope = await lockScope(ctx, input.scope)
  const window = when.plan === 'random' ? when.window : null
  const fault = window && windowFault(window, now)
  if (fault) throw refuse('bad-input', { 'when.window.to': fault })
  const firesAt = window ? drawMoment(window, now) : now.toISOString()
  const policy = await readSetting(
    db,
    rollcallSettings,
    'rollcall.policy',
    scope.areaCode,
    shanghaiDate(firesAt),
  )
  await requireRoom(ctx, scope, { atOnce: window === null, firesAt, most: policy.perDayMost })
  const id = randomUUID()
  await db
    .insertInto('roll_call')
    .values({
      id,
      area_code: scope.areaCode,
      site_code: scope.siteCode,
      issued_by: caller.accountId,
      issued_at: now.toISOString(),
      plan: when.plan,
      asks_code: asksCode,
      reply_minutes: policy.replyMinutes,
      window_from: window?.from ?? null,
      window_to: window?.to ?? null,
      fires_at: firesAt,
      status: 'planned',
    })
    .execute()
  const called = window ? undefined : await fireRollCall(db, { id, ...scope, ...policy, asksCode }, now)
  ctx.audit({
    act: window ? 'roll-call-planned' : 'roll-call-fired',
    subjectType: 'roll_call',
    subjectId: id,
    areaCode: scope.areaCode,
    detail: { siteCode: scope.siteCode, asksCode, ...(called !== undefined && { called }) },
  })
  return (await findCall(db, caller, id))!
}
