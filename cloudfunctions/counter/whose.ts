import { inScope } from '@contract/area'
import { matchNames, partySpelling } from '@contract/assignment/names'
import type { ApplicationForm } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { stakeIn } from '@server/kit/aid/stake'
import { serves } from '@server/kit/caller'
import { collectorOf } from '@server/kit/collector'
import type { KnownContext } from '@server/kit/procedure'

/** Refuses `not-in-this-state` for a case bound into its volume, which is closed to every change (148号令 42). */
export async function mustBeUnbound({ db }: KnownContext, applicationId: string): Promise<void> {
  const volume = await db
    .selectFrom('case_volume')
    .select('application_id')
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  if (volume) throw refuse('not-in-this-state')
}

/** Whether somebody took a case in, or ever made a code of it. */
async function isOfTheCounter({ db, caller }: KnownContext, row: ApplicationRow): Promise<boolean> {
  const takers = await db
    .selectFrom('aid_collection')
    .select(['collector_id', 'receiver_id'])
    .where('application_id', '=', row.id)
    .executeTakeFirstOrThrow()
  if ([row.filed_by, takers.collector_id, takers.receiver_id].includes(caller.accountId)) return true
  const made = await db
    .selectFrom('aid_link_code')
    .select('code_hash')
    .where('application_id', '=', row.id)
    .where('made_by', '=', caller.accountId)
    .limit(1)
    .executeTakeFirst()
  return made !== undefined
}

/** Whether somebody did anything in a case: whoever did, at a counter, in the centre or as a lawyer, is not who it is for. */
async function hasWorkedOn({ db, caller }: KnownContext, { id }: ApplicationRow): Promise<boolean> {
  const done = await db
    .selectFrom('aid_history')
    .select('application_id')
    .where('application_id', '=', id)
    .where('actor_id', '=', caller.accountId)
    .union(
      db
        .selectFrom('aid_telling')
        .select('application_id')
        .where('application_id', '=', id)
        .where('teller_id', '=', caller.accountId),
    )
    .limit(1)
    .executeTakeFirst()
  return done !== undefined
}

/** Whether the caller works at the counter that took a case in, in the centre that has it, or above them. */
async function worksThere({ db, caller }: KnownContext, row: ApplicationRow): Promise<boolean> {
  const { area_code: counter } = await db
    .selectFrom('aid_collection')
    .select('area_code')
    .where('application_id', '=', row.id)
    .executeTakeFirstOrThrow()
  const own = collectorOf(caller)
  return (
    serves(caller, ['county', 'city'], row.county_code!) ||
    serves(caller, ['station', 'county', 'city'], counter) ||
    (own !== undefined && inScope(counter, own.areaCode))
  )
}

/**
 * Refuses whoever is not whom a case is for, as far as can be told: `offer-own` to who took it in or ever made a code of
 * it, and to their colleagues unless the case bears their name; `own-application` or `case-in-own-hands` to who handles
 * it or ever did, decided, told or did anything in it; `not-allowed` to the other side.
 */
export async function mustBeThePerson(
  ctx: KnownContext,
  row: ApplicationRow,
  { name, opponent }: Pick<ApplicationForm, 'name' | 'opponent'>,
): Promise<void> {
  const { db, caller } = ctx
  if (await isOfTheCounter(ctx, row)) throw refuse('offer-own')
  const stake = await stakeIn(db, row, caller)
  if (stake) throw refuse(stake)
  if (await hasWorkedOn(ctx, row)) throw refuse('case-in-own-hands')
  if (opponent && matchNames(opponent, caller.name)) throw refuse('not-allowed')
  if ((await worksThere(ctx, row)) && partySpelling(name) !== partySpelling(caller.name))
    throw refuse('offer-own')
}
