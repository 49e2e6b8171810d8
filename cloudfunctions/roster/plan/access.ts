import { areaLevel } from '@contract/area'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { serves, type Caller } from '@server/kit/caller'

/** A county plans its own sites; the city plans its own centre, which no county serves. */
export const mayPlan = (caller: Caller, county: string): boolean =>
  serves(caller, ['county'], county) || (areaLevel(county) === 'city' && serves(caller, ['city'], county))

/** Refuses `not-found` for a county whose plan is not the caller's to read; the city reads every county's. */
export function mustReadPlan(caller: Caller, county: string): void {
  if (!mayPlan(caller, county) && !serves(caller, ['city'], county)) throw refuse('not-found')
}

/**
 * Locks the plan of a county and month, made where there is none, so that edits and publishings come one after another.
 * Refuses `not-found` for one that is not the caller's to change.
 */
export async function lockPlan(db: Db, caller: Caller, { county, month }: { county: string; month: string }) {
  if (!mayPlan(caller, county)) throw refuse('not-found')
  await db
    .insertInto('roster_plan')
    .values({
      county_code: county,
      month,
      published_version: null,
      published_at: null,
      published_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return db
    .selectFrom('roster_plan')
    .select(['revision', 'published_version'])
    .where('county_code', '=', county)
    .where('month', '=', month)
    .forUpdate()
    .executeTakeFirstOrThrow()
}
