import { sql } from 'kysely'
import { refuse } from '@contract/refusal'
import type { Published, PublishPlan } from '@contract/roster/schema'
import type { Db } from '@server/database/client'
import type { ShiftChangeRow } from '@server/database/tables/roster'
import type { Act } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { lockPlan } from './access'
import { gapsFingerprint, pendingOf } from './answer'
import { loadMonth, type LoadedMonth, type PlanOf } from './load'
import { obstaclesTo } from './obstacles'
import { tellPeople } from './tell'
import { publishingOf, writeShifts, type Publishing } from './write-shifts'

const concerned = ({ added, changed, withdrawn }: Publishing) => [...added, ...changed, ...withdrawn]

/**
 * Locks the people and the shifts a publishing touches, people first and each in order of id: a plan of another county
 * for the same person waits here, and so does a check-in. Then reads the month again, as it is under the locks.
 */
async function lockConcerned(db: Db, plan: PlanOf, now: Date): Promise<LoadedMonth> {
  const slots = concerned(publishingOf((await loadMonth(db, plan, now)).slots))
  const people = slots.flatMap(({ personId, live }) => [personId, live?.personId]).filter(Boolean)
  await db
    .selectFrom('practitioner')
    .select('account_id')
    .where(sql<boolean>`account_id = any (${[...new Set(people)]}::uuid[])`)
    .orderBy('account_id')
    .forNoKeyUpdate()
    .execute()
  const shifts = slots.flatMap(({ live }) => live?.id ?? [])
  await db
    .selectFrom('duty_shift')
    .select('id')
    .where(sql<boolean>`id = any (${shifts}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return loadMonth(db, plan, now)
}

/**
 * Writes the shifts, with the constraint as the last word: a duty planned elsewhere at this very moment, by somebody who
 * does not wait for the person, is seen once it is committed, and is named like any other.
 */
async function writeOrName(
  db: Db,
  plan: PlanOf,
  publishing: Publishing,
  now: Date,
): Promise<ShiftChangeRow[]> {
  await sql`savepoint publishing`.execute(db)
  try {
    return await writeShifts(db, publishing)
  } catch (error) {
    if (!isViolationOf(error, 'duty_shift_practitioner_id_tstzrange_excl')) throw error
    await sql`rollback to savepoint publishing`.execute(db)
    const month = await loadMonth(db, plan, now)
    throw (await obstaclesTo(db, month, concerned(publishingOf(month.slots)))) ?? refuse('double-booked')
  }
}

async function nextVersion(
  db: Db,
  plan: PlanOf,
  byId: string,
  month: LoadedMonth,
  changes: readonly ShiftChangeRow[],
  version: number,
  now: Date,
) {
  const of = { county_code: plan.county, month: plan.month }
  const at = now.toISOString()
  await db
    .updateTable('roster_plan')
    .set({ published_version: version, published_at: at, published_by: byId })
    .where('county_code', '=', plan.county)
    .where('month', '=', plan.month)
    .execute()
  await db
    .insertInto('roster_version')
    .values({
      ...of,
      version,
      by_id: byId,
      at,
      gaps: JSON.stringify(month.gaps),
      changes: JSON.stringify(changes),
    })
    .execute()
}

/**
 * Publishes the draft of a month: makes, changes and takes back shifts until they are what the draft says, and tells each
 * person once what changed for them. What was attended, has begun, or was changed by a request stays as it is.
 *
 * Refuses `not-found` for another's county, `plan-changed` when the draft moved on, `gaps-changed` when the gaps are not
 * the ones that were confirmed, `nothing-to-publish`, and `double-booked`, `cannot-sit-duty`, `on-leave` with a sentence
 * for each slot.
 */
export async function publish({ ctx, input }: Act<typeof PublishPlan>): Promise<Published> {
  const { db, now, caller } = ctx
  const plan = { county: input.county, month: input.month }
  const { revision, published_version: before } = await lockPlan(db, caller, plan)
  if (revision !== input.revision) throw refuse('plan-changed')
  const month = await lockConcerned(db, plan, now)
  const publishing = publishingOf(month.slots)
  const slots = concerned(publishing)
  if (slots.length === 0) throw refuse('nothing-to-publish')
  if (gapsFingerprint(month.gaps) !== input.acceptedGaps) throw refuse('gaps-changed')
  const inTheWay = await obstaclesTo(db, month, [...publishing.added, ...publishing.changed])
  if (inTheWay) throw inTheWay

  const version = (before ?? 0) + 1
  const changes = await writeOrName(db, plan, publishing, now)
  await nextVersion(db, plan, caller.accountId, month, changes, version, now)
  const siteNames = new Map(month.sites.map(({ code, name }) => [code, name]))
  const notified = await tellPeople(db, plan.month, changes, siteNames, now)
  const pending = pendingOf(month.slots)
  ctx.audit({
    act: 'plan-published',
    subjectType: 'roster_plan',
    subjectId: `${plan.county}:${plan.month}`,
    areaCode: plan.county,
    detail: { version, ...pending, gaps: month.gaps.length },
  })
  return { version, ...pending, notified }
}
