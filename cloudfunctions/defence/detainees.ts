import { sql } from 'kysely'
import { DETAINEE_HOURS } from '@contract/aid/clocks'
import type {
  Detainee,
  DetaineeList,
  Detainees,
  DetaineesInput,
  OpenDetainee,
  PassDetainee,
  SaveDetainee,
} from '@contract/defence/schema'
import { refuse } from '@contract/refusal'
import { serves, type Caller } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import type { Act } from '@server/kit/procedure'
import {
  countiesOfStations,
  detaineeItemOf,
  detaineeOf,
  detaineeRows,
  lockDetainee,
  seenDetainees,
} from './detainee-rows'
import { tellRegistered } from './messages'
import { mustBePast } from './register'
import { sealDetainee } from './sealed'

const LENGTH = 200

/** Whether one is late, or was: the same as `detaineeState`. */
const late = (now: Date) =>
  sql<boolean>`coalesce(passed_at, ${now.toISOString()}::timestamptz) > received_at + ${DETAINEE_HOURS} * interval '1 hour'`

const inList = (list: DetaineeList, now: Date) =>
  list === 'late'
    ? late(now)
    : list === 'open'
      ? sql<boolean>`passed_at is null`
      : sql<boolean>`passed_at is not null`

/**
 * Applications made in detention of the caller's counties, a station's own: those under way, those late, or those
 * passed on.
 */
export async function detainees({ ctx, input }: Act<typeof DetaineesInput>): Promise<Detainees> {
  const { db, caller, now } = ctx
  const found = await detaineeRows(db, caller, overseerRoles)
    .where(inList(input.list, now))
    .orderBy('received_at', input.list === 'open' ? 'asc' : 'desc')
    .orderBy('detainee_transfer.id')
    .limit(LENGTH + 1)
    .execute()
  const counts = await db
    .selectFrom('detainee_transfer')
    .where(seenDetainees(caller, overseerRoles))
    .select(
      (['open', 'late', 'passed'] as const).map((list) =>
        sql<number>`count(*) filter (where ${inList(list, now)})`.as(list),
      ),
    )
    .executeTakeFirstOrThrow()
  return {
    rows: await Promise.all(found.slice(0, LENGTH).map((row) => detaineeItemOf(ctx, row))),
    more: found.length > LENGTH,
    counts: { open: Number(counts.open), late: Number(counts.late), passed: Number(counts.passed) },
    asOf: now.toISOString(),
  }
}

/** A station registers for the county it lies in. */
const mayRegister = (caller: Caller, countyCode: string): boolean =>
  serves(caller, ['county'], countyCode) || countiesOfStations(caller).includes(countyCode)

/**
 * Registers an application made in detention, as soon as the centre or a station there hears of it, or corrects one
 * under way (法援法 39). Refuses `not-found` for a county that is not the caller's and for what another registered at a
 * station, `detainee-moved-on` once it was passed on, `bad-input` for a moment to come.
 */
export async function saveDetainee({ ctx, input }: Act<typeof SaveDetainee>): Promise<Detainee> {
  const { db, caller, now, service } = ctx
  const { id, countyCode } = input
  if (!mayRegister(caller, countyCode)) throw refuse('not-found')
  mustBePast('receivedAt', input.receivedAt, now)
  const said = {
    source: input.source,
    source_name: input.sourceName,
    ...sealDetainee(service.keyring, id, input),
    received_at: input.receivedAt,
  }
  const { numInsertedOrUpdatedRows: made } = await db
    .insertInto('detainee_transfer')
    .values({
      id,
      county_code: countyCode,
      ...said,
      passed_at: null,
      registered_by: caller.accountId,
      registered_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  const before = made ? undefined : await lockDetainee(ctx, id)
  if (!made) {
    if (!before || before.county_code !== countyCode) throw refuse('not-found')
    if (before.passed_at !== null) throw refuse('detainee-moved-on')
    // another moment of receipt is reminded of anew
    await db
      .updateTable('detainee_transfer')
      .set({ ...said, warned_at: null, escalated_at: null })
      .where('id', '=', id)
      .execute()
  }
  // the centre itself does not need to be told what it wrote down
  if (made && !serves(caller, ['county'], countyCode)) await tellRegistered(ctx, input)
  ctx.audit({
    act: made ? 'detainee-registered' : 'detainee-corrected',
    subjectType: 'detainee_transfer',
    subjectId: id,
    areaCode: countyCode,
    // the hours run from this moment: moving it stays on record with what it was
    detail: { source: input.source, receivedAt: input.receivedAt, was: before?.received_at ?? null },
  })
  return detaineeOf(ctx, id)
}

/**
 * Notes when an application made in detention reached the centre, in time or late. Refuses `not-found` for another
 * county's, `detainee-moved-on` a second time, `bad-input` before it was made or for a moment to come.
 */
export async function passDetainee({ ctx, input }: Act<typeof PassDetainee>): Promise<Detainee> {
  const row = await lockDetainee(ctx, input.id)
  if (!row || !serves(ctx.caller, ['county'], row.county_code)) throw refuse('not-found')
  if (row.passed_at !== null) throw refuse('detainee-moved-on')
  mustBePast('passedAt', input.passedAt, ctx.now)
  if (Date.parse(input.passedAt) < Date.parse(row.received_at))
    throw refuse('bad-input', { passedAt: '不能早于提出申请的时间，请核对' })
  await ctx.db
    .updateTable('detainee_transfer')
    .set({ passed_at: input.passedAt })
    .where('id', '=', row.id)
    .execute()
  const detainee = await detaineeOf(ctx, row.id)
  ctx.audit({
    act: 'detainee-passed-on',
    subjectType: 'detainee_transfer',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: { state: detainee.state },
  })
  return detainee
}

/** Opens one in full, with a trace. Another county's, and at a station another's, is not found. */
export async function openDetainee({ ctx, input }: Act<typeof OpenDetainee>): Promise<Detainee> {
  const detainee = await detaineeOf(ctx, input.id)
  ctx.audit({
    act: 'opened',
    subjectType: 'detainee_transfer',
    subjectId: detainee.id,
    areaCode: detainee.countyCode,
  })
  return detainee
}
