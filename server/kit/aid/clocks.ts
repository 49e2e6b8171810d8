import {
  clockDue,
  pauseLength,
  waitsForReceipt,
  type ClockName,
  type RunningClock,
} from '@contract/aid/clocks'
import type { Arrow } from '@contract/aid/workflow'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { isRestDay } from '@server/kit/holidays'

const running = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_clock')
    .select(['id', 'what', 'started_on', 'due_on', 'paused_on', 'paused_days'])
    .where('application_id', '=', applicationId)
    .where('ended_at', 'is', null)
    .orderBy('due_on')
    .orderBy('id')

/** The clocks that run, or stand still, in a case; the first to run out first. */
export async function runningClocks(db: Db, applicationId: string): Promise<RunningClock[]> {
  const rows = await running(db, applicationId).execute()
  return rows.map(({ what, due_on, paused_on }) => ({ what, dueOn: due_on, paused: paused_on !== null }))
}

/** The same of many cases at once, by case. */
export async function clocksOf(db: Db, applicationIds: string[]): Promise<Map<string, RunningClock[]>> {
  const found = new Map<string, RunningClock[]>()
  if (applicationIds.length === 0) return found
  const rows = await db
    .selectFrom('aid_clock')
    .select(['application_id', 'what', 'due_on', 'paused_on'])
    .where('application_id', 'in', applicationIds)
    .where('ended_at', 'is', null)
    .execute()
  for (const { application_id: id, what, due_on, paused_on } of rows)
    found.set(id, [...(found.get(id) ?? []), { what, dueOn: due_on, paused: paused_on !== null }])
  return found
}

/**
 * Starts a clock anew; one of the same name must not be running. One that counts from receipt stands still until
 * `countFromReceipt`.
 *
 * @param days its length where a county set it
 * @returns its last day; for one that stands still, the day it would be if the decision were received at once
 */
export async function startClock(
  db: Db,
  applicationId: string,
  what: ClockName,
  now: Date,
  days?: number,
): Promise<string> {
  const startedOn = shanghaiDate(now)
  const dueOn = clockDue(what, startedOn, 0, isRestDay, days)
  await db
    .insertInto('aid_clock')
    .values({
      application_id: applicationId,
      what,
      started_on: startedOn,
      due_on: dueOn,
      paused_on: waitsForReceipt(what) ? startedOn : null,
    })
    .execute()
  return dueOn
}

/** Ends clocks by name; those that don't run are left alone. */
const endClocks = (
  db: Db,
  applicationId: string,
  names: readonly ClockName[] | 'all',
  outcome: 'met' | 'stopped',
  now: Date,
) =>
  db
    .updateTable('aid_clock')
    .set({ ended_at: now.toISOString(), outcome, paused_on: null })
    .where('application_id', '=', applicationId)
    .where('ended_at', 'is', null)
    .$if(names !== 'all', (query) => query.where('what', 'in', names as ClockName[]))
    .execute()

/** Ends one clock of a case: what it waits for will not come. One that doesn't run is left alone. */
export async function stopClock(db: Db, applicationId: string, what: ClockName, now: Date): Promise<void> {
  await endClocks(db, applicationId, [what], 'stopped', now)
}

async function pause(db: Db, applicationId: string, names: readonly ClockName[], now: Date) {
  await db
    .updateTable('aid_clock')
    .set({ paused_on: shanghaiDate(now) })
    .where('application_id', '=', applicationId)
    .where('what', 'in', names)
    .where('ended_at', 'is', null)
    .where('paused_on', 'is', null)
    .execute()
}

/** @returns their last days now */
async function resume(
  db: Db,
  applicationId: string,
  names: readonly ClockName[],
  day: string,
): Promise<string[]> {
  const last: string[] = []
  for (const clock of await running(db, applicationId).where('what', 'in', names).forUpdate().execute()) {
    if (clock.paused_on === null) continue
    const pausedDays = clock.paused_days + pauseLength(clock.paused_on, day)
    const dueOn = clockDue(clock.what, clock.started_on, pausedDays, isRestDay)
    await db
      .updateTable('aid_clock')
      .set({ paused_on: null, paused_days: pausedDays, due_on: dueOn })
      .where('id', '=', clock.id)
      .execute()
    last.push(dueOn)
  }
  return last
}

/**
 * The decision was received: the time to object runs from that day (山西条例 29, C7). The receipt first put on record
 * counts, a later one shortens or lengthens nothing. The application's row is locked by the act.
 *
 * @param receivedOn 'YYYY-MM-DD' in Shanghai, not before the decision
 * @returns the last day to object; undefined where nothing stood still
 */
export const countFromReceipt = async (
  db: Db,
  applicationId: string,
  receivedOn: string,
): Promise<string | undefined> => (await resume(db, applicationId, ['objection'], receivedOn))[0]

/**
 * Moves the clocks of a case as an arrow of the workflow says, in the order end, pause, resume, start. The row of the
 * application is locked by the act.
 *
 * @param from when what starts a clock happened, where that was before today: a document received, say
 * @param days lengths that a county set, by name
 * @returns last days of the clocks it started, by name
 */
export async function moveClocks(
  db: Db,
  applicationId: string,
  arrow: Arrow,
  now: Date,
  from: Date = now,
  days: Partial<Record<ClockName, number>> = {},
): Promise<Partial<Record<ClockName, string>>> {
  if (arrow.ends?.length) await endClocks(db, applicationId, arrow.ends, 'met', now)
  if (arrow.stopsAll) await endClocks(db, applicationId, 'all', 'stopped', now)
  if (arrow.pauses) await pause(db, applicationId, arrow.pauses, now)
  if (arrow.resumes) await resume(db, applicationId, arrow.resumes, shanghaiDate(now))
  const started: Partial<Record<ClockName, string>> = {}
  for (const what of arrow.starts ?? [])
    started[what] = await startClock(db, applicationId, what, from, days[what])
  return started
}
