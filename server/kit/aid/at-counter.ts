import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import type { Caller } from '../caller'
import { atOwnCounter } from '../collector'
import type { KnownContext } from '../procedure'
import { withinScope } from '../scope'
import { applications, toldOf, type ApplicationRow } from './rows'
import { mustHaveNoStake } from './stake'

/**
 * Cases that an office took in at its counter, of the caller: they took it in themselves where they still are, their
 * station did, or their county has received it.
 */
const atCounter = (db: Db, caller: Caller) =>
  applications(db)
    .innerJoin('aid_collection', 'aid_collection.application_id', 'aid_application.id')
    .where('filed_as', 'in', ['station', 'centre'])
    .where('aid_application.status', '<>', 'draft')
    .where(({ or, and, eb }) =>
      or([
        atOwnCounter(caller),
        withinScope('aid_collection.area_code', caller, ['station']),
        and([eb('number', 'is not', null), withinScope('aid_application.county_code', caller, ['county'])]),
      ]),
    )

/** The same, once the centre has received it. */
export const receivedAtCounter = (db: Db, caller: Caller) =>
  atCounter(db, caller).where('number', 'is not', null)

/** Whether a case was taken in at somebody's counter or lies in their centre, as they stand today. */
export const isAtCounter = async (db: Db, caller: Caller, id: string): Promise<boolean> =>
  (await atCounter(db, caller).where('aid_application.id', '=', id).executeTakeFirst()) !== undefined

/** What is done at a counter is done for who has no account, and by nobody bound up with the case. */
async function mustBeForOther({ db, caller }: KnownContext, row: ApplicationRow | undefined) {
  if (!row) throw refuse('not-found')
  await mustHaveNoStake(db, row, caller)
  if (toldOf(row) !== null) throw refuse('has-own-phone')
  return row
}

/**
 * A received case of somebody without an account, for the counter that took it in and the centre that has it. Refuses
 * `not-found` for another counter's, `own-application` or `case-in-own-hands` to who is bound up with it,
 * `has-own-phone` where the person does it on their own phone.
 */
export const findAtCounter = async (ctx: KnownContext, id: string): Promise<ApplicationRow> =>
  mustBeForOther(
    ctx,
    await receivedAtCounter(ctx.db, ctx.caller).where('aid_application.id', '=', id).executeTakeFirst(),
  )

/** The same, locked until the transaction ends. */
export const lockAtCounter = async (ctx: KnownContext, id: string): Promise<ApplicationRow> =>
  mustBeForOther(
    ctx,
    await receivedAtCounter(ctx.db, ctx.caller)
      .where('aid_application.id', '=', id)
      .forUpdate('aid_application')
      .executeTakeFirst(),
  )

/** The same from the first receipt on, before the centre has it. */
export const lockTakenIn = async (ctx: KnownContext, id: string): Promise<ApplicationRow> =>
  mustBeForOther(
    ctx,
    await atCounter(ctx.db, ctx.caller)
      .where('aid_application.id', '=', id)
      .forUpdate('aid_application')
      .executeTakeFirst(),
  )
