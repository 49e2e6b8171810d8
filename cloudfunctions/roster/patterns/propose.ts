import { randomUUID } from 'node:crypto'
import { refuse } from '@contract/refusal'
import type { Pattern, ProposePattern } from '@contract/roster/pattern-schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Act } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { countyOf } from '@contract/area'
import { mayPlan } from '../plan/access'
import { tellCounty } from './announce'
import { putInForce } from './put-in-force'
import { advisersAmong, findOwnSite, findPattern, lockLine } from './queries'

type Input = ReturnType<typeof ProposePattern.parse>

/** The line a new version continues, or a line of its own. Refuses what is no version in force of the same site. */
async function lineFor(db: Db, { replaces, siteCode }: Input, id: string) {
  if (!replaces) return { lineId: id, version: 1 }
  const line = await lockLine(db, replaces)
  const old = line.find((version) => version.id === replaces)
  if (!old || old.site_code !== siteCode) throw refuse('not-found')
  if (old.status !== 'approved' || line.some(({ status }) => status === 'proposed'))
    throw refuse('pattern-moved-on')
  return { lineId: old.line_id, version: line.at(-1)!.version + 1 }
}

async function insert(db: Db, input: Input, id: string, byId: string, now: Date): Promise<void> {
  const { lineId, version } = await lineFor(db, input, id)
  try {
    await db
      .insertInto('duty_pattern')
      .values({
        id,
        line_id: lineId,
        version,
        site_code: input.siteCode,
        kind: input.kind,
        cycle: input.cycle,
        weekdays: [...input.weekdays].sort(),
        anchor_monday: input.anchorMonday,
        week_of_month: input.weekOfMonth,
        month_of_quarter: input.monthOfQuarter,
        starts: input.starts,
        ends: input.ends,
        people_needed: input.peopleNeeded,
        rest_days: input.restDays,
        fields: input.fields,
        people: input.people,
        from_on: input.fromOn,
        to_on: input.toOn,
        status: 'proposed',
        proposed_by: byId,
        proposed_at: now.toISOString(),
        decided_by: null,
        decided_at: null,
        ended_because: null,
      })
      .execute()
  } catch (error) {
    if (isViolationOf(error, 'duty_pattern_proposed')) throw refuse('pattern-moved-on')
    throw error
  }
}

/**
 * Proposes a pattern for a site within one's scope, or a changed version of one in force. A county's own is approved at
 * once; a station's waits for its county (A33).
 *
 * Refuses `not-found` for another's site or pattern, `pattern-moved-on` when the version is not the one in force or a
 * change of it waits already, `bad-input` for somebody who cannot sit duty or a change that begins in the past.
 */
export async function proposePattern({ ctx, input }: Act<typeof ProposePattern>): Promise<Pattern> {
  const { db, now, caller } = ctx
  const site = await findOwnSite(db, caller, input.siteCode)
  if (!site) throw refuse('not-found')
  const advisers = await advisersAmong(db, input.people)
  if (input.people.some((id) => !advisers.has(id)))
    throw refuse('bad-input', { people: '轮值的人里有人现在不能值班，请核对' })
  if (input.replaces && input.fromOn <= shanghaiDate(now))
    throw refuse('bad-input', { fromOn: '改动最早从明天起' })
  const id = randomUUID()
  await insert(db, input, id, caller.accountId, now)
  const approves = mayPlan(caller, countyOf(site.area_code))
  ctx.audit({
    act: approves ? 'pattern-set' : 'pattern-proposed',
    subjectType: 'duty_pattern',
    subjectId: id,
    areaCode: site.area_code,
    detail: { siteCode: site.code, cycle: input.cycle, fromOn: input.fromOn },
  })
  if (approves) {
    const line = await lockLine(db, id)
    await putInForce(
      db,
      line,
      line.find((version) => version.id === id)!,
      caller.accountId,
      now,
    )
  } else await tellCounty(db, site, id, now)
  return (await findPattern(db, caller, id))!
}
