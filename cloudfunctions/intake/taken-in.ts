import { sql } from 'kysely'
import { countyOf } from '@contract/area'
import { maskName } from '@contract/identity'
import type { OfApplication } from '@contract/intake/schema'
import type { TakenIn, TakenInInput, TakenInList, TakenInReceipt } from '@contract/intake/taken-in-schema'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { openName } from '@server/kit/aid/sealed'
import type { Caller } from '@server/kit/caller'
import { serves } from '@server/kit/caller'
import { atOwnCounter } from '@server/kit/collector'
import { overseerRoles } from '@server/kit/overseer'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { findPassedOn } from './queries'

const LENGTH = 200

/** Last day of the examination that began with the hand-over. */
const firstDueOn = sql<string | null>`(select due_on from aid_clock
  where application_id = aid_application.id and what = 'review' order by id limit 1)`

const collections = (db: Db) =>
  db
    .selectFrom('aid_collection')
    .innerJoin('aid_application', 'aid_application.id', 'aid_collection.application_id')
    .innerJoin('account as collector', 'collector.id', 'collector_id')
    .leftJoin('account as receiver', 'receiver.id', 'receiver_id')
    .leftJoin('area as place', 'place.code', 'aid_collection.area_code')
    .leftJoin('area as county', 'county.code', 'aid_application.county_code')
    .selectAll('aid_collection')
    .select([
      'aid_application.id',
      'aid_application.status',
      'applicant_id',
      'channel',
      'filed_as',
      'name_sealed',
      'county_code',
      'matter_type',
      'number',
      'collector.name as collector_name',
      'receiver.name as receiver_name',
      'place.name as place_name',
      'county.name as county_name',
      firstDueOn.as('first_due_on'),
    ])
export type CollectionRow = Awaited<ReturnType<typeof findCollection>> & object

/** What the caller took in where they are, what their station did, and what is on its way to their county or city. */
const seen = (db: Db, caller: Caller) =>
  collections(db).where(({ or, and, eb }) =>
    or([
      atOwnCounter(caller),
      and([
        eb('aid_application.status', '<>', 'draft'),
        or([
          withinScope('aid_collection.area_code', caller, ['station', ...overseerRoles]),
          withinScope('aid_application.county_code', caller, overseerRoles),
        ]),
      ]),
    ]),
  )

export const findCollection = (db: Db, caller: Caller, id: string) =>
  seen(db, caller).where('aid_collection.application_id', '=', id).executeTakeFirst()

/** One that waits for the hand-over, as its line and its receipt show it. */
export function takenInOf({ service, caller }: KnownContext, row: CollectionRow): TakenIn {
  const name = row.name_sealed === null ? null : openName(service.keyring, row)
  return {
    id: row.application_id,
    channel: row.channel,
    tracking: row.tracking,
    areaName: row.place_name ?? countyOf(row.area_code),
    collectorName: row.collector_name,
    filedAs: row.filed_as,
    beganAt: row.began_at,
    name: name && maskName(name),
    countyName: row.county_name,
    matterType: row.matter_type,
    receipt: row.receipt,
    collectedAt: row.collected_at,
    handOverBy: row.hand_over_by,
    received:
      row.received_at === null
        ? null
        : {
            handOver: row.hand_over,
            applicationNumber: row.number!,
            receivedAt: row.received_at,
            receiverName: row.receiver_name!,
            dueOn: row.first_due_on!,
          },
    mine: row.collector_id === caller.accountId,
    linked: row.applicant_id !== null,
    withdrawn: row.status === 'withdrawn',
    mayTakeBack:
      row.status === 'collected' &&
      row.applicant_id === null &&
      (row.collector_id === caller.accountId || serves(caller, ['station'], row.area_code)),
    mayReceive: row.status === 'collected' && serves(caller, ['county'], row.county_code!),
  }
}

/**
 * Applications taken in: those one is still filling, those that wait for their hand-over, the longest waiting first,
 * and those the centre has or that were taken back, newest first. A station sees its own, a county what was taken in by it, within it, or for it.
 */
export async function takenIn({ ctx, input }: Act<typeof TakenInInput>): Promise<TakenInList> {
  const { db, caller, now } = ctx
  const found = seen(db, caller)
  const query = {
    unfinished: () =>
      found
        .where('aid_application.status', '=', 'draft')
        .where('collector_id', '=', caller.accountId)
        .orderBy('began_at', 'desc'),
    waiting: () => found.where('aid_application.status', '=', 'collected').orderBy('hand_over_by'),
    received: () =>
      found
        .where(({ or, eb }) =>
          or([eb('received_at', 'is not', null), eb('aid_application.status', '=', 'withdrawn')]),
        )
        .orderBy('collected_at', 'desc'),
  }[input.state]
  const rows = await query().orderBy('aid_collection.application_id').limit(LENGTH).execute()
  return { rows: rows.map((row) => takenInOf(ctx, row)), asOf: now.toISOString() }
}

/** One of them with the papers that go along: what both sides hold in their hands. */
export async function receiptOf(ctx: KnownContext, id: string): Promise<TakenInReceipt> {
  const row = await findCollection(ctx.db, ctx.caller, id)
  if (!row) throw refuse('not-found')
  const passedOn = await findPassedOn(ctx.db, id)
  const papers = await ctx.db
    .selectFrom('aid_paper')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .where('application_id', '=', id)
    .where('removed_at', 'is', null)
    .groupBy('kind')
    .orderBy('kind')
    .execute()
  return {
    ...takenInOf(ctx, row),
    detaineeId: passedOn && serves(ctx.caller, ['county'], passedOn.county_code) ? passedOn.id : null,
    papers: papers.map(({ kind, count }) => ({ kind, count: Number(count) })),
    asOf: ctx.now.toISOString(),
  }
}

export const takenInOne = ({ ctx, input }: Act<typeof OfApplication>): Promise<TakenInReceipt> =>
  receiptOf(ctx, input.id)
