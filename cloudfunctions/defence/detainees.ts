import { defenceSettings } from '@contract/defence/settings'
import { sql } from 'kysely'
import type { Role } from '@contract/account/roles'
import { DETAINEE_HOURS, detaineeDeadline } from '@contract/aid/clocks'
import { detaineeState } from '@contract/defence/rules'
import type {
  Detainee,
  DetaineeItem,
  DetaineeList,
  Detainees,
  DetaineesInput,
  OpenDetainee,
  PassDetainee,
  SaveDetainee,
} from '@contract/defence/schema'
import { maskName } from '@contract/identity'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { serves, type Caller } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'
import { mustBePast } from './register'
import { openDetaineeName, openDetaineeNote, sealDetainee } from './sealed'

const LENGTH = 200

const transfers = (db: Db, caller: Caller, roles: readonly Role[]) =>
  db
    .selectFrom('detainee_transfer')
    .innerJoin('area', 'area.code', 'detainee_transfer.county_code')
    .innerJoin('account', 'account.id', 'registered_by')
    .selectAll('detainee_transfer')
    .select(['area.name as county_name', 'account.name as clerk_name'])
    .where(withinScope('county_code', caller, roles))

type Row = Awaited<ReturnType<ReturnType<typeof transfers>['execute']>>[number]

/** Whether one is late, or was: the same as `detaineeState`. */
const late = (now: Date) =>
  sql<boolean>`coalesce(passed_at, ${now.toISOString()}::timestamptz) > received_at + ${DETAINEE_HOURS} * interval '1 hour'`

const inList = (list: DetaineeList, now: Date) =>
  list === 'late'
    ? late(now)
    : list === 'open'
      ? sql<boolean>`passed_at is null`
      : sql<boolean>`passed_at is not null`

async function itemOf({ db, service, now }: KnownContext, row: Row): Promise<DetaineeItem> {
  const { warnHours } = await readSetting(
    db,
    defenceSettings,
    'defence.detainee',
    row.county_code,
    shanghaiDate(now),
  )
  const receivedAt = new Date(row.received_at)
  return {
    id: row.id,
    countyName: row.county_name,
    name: maskName(openDetaineeName(service.keyring, row)),
    source: row.source,
    sourceName: row.source_name,
    receivedAt: row.received_at,
    dueAt: detaineeDeadline(receivedAt).toISOString(),
    passedAt: row.passed_at,
    state: detaineeState(
      { receivedAt, passedAt: row.passed_at === null ? null : new Date(row.passed_at) },
      warnHours,
      now,
    ),
  }
}

async function detaineeOf(ctx: KnownContext, id: string): Promise<Detainee> {
  const row = await transfers(ctx.db, ctx.caller, ['county'])
    .where('detainee_transfer.id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    ...(await itemOf(ctx, row)),
    name: openDetaineeName(ctx.service.keyring, row),
    countyCode: row.county_code,
    note: openDetaineeNote(ctx.service.keyring, row),
    registeredByName: row.clerk_name,
    asOf: ctx.now.toISOString(),
  }
}

/** Applications made in detention of the caller's counties: those under way, those late, or those passed on. */
export async function detainees({ ctx, input }: Act<typeof DetaineesInput>): Promise<Detainees> {
  const { db, caller, now } = ctx
  const found = await transfers(db, caller, overseerRoles)
    .where(inList(input.list, now))
    .orderBy('received_at', input.list === 'open' ? 'asc' : 'desc')
    .orderBy('detainee_transfer.id')
    .limit(LENGTH + 1)
    .execute()
  const counts = await db
    .selectFrom('detainee_transfer')
    .where(withinScope('county_code', caller, overseerRoles))
    .select(
      (['open', 'late', 'passed'] as const).map((list) =>
        sql<number>`count(*) filter (where ${inList(list, now)})`.as(list),
      ),
    )
    .executeTakeFirstOrThrow()
  return {
    rows: await Promise.all(found.slice(0, LENGTH).map((row) => itemOf(ctx, row))),
    more: found.length > LENGTH,
    counts: { open: Number(counts.open), late: Number(counts.late), passed: Number(counts.passed) },
    asOf: now.toISOString(),
  }
}

const lock = ({ db, caller }: KnownContext, id: string) =>
  db
    .selectFrom('detainee_transfer')
    .select(['id', 'county_code', 'received_at', 'passed_at'])
    .where('id', '=', id)
    .where(withinScope('county_code', caller, ['county']))
    .forUpdate()
    .executeTakeFirst()

/**
 * Registers an application made in detention, as soon as the centre hears of it, or corrects one under way (法援法 39).
 * Refuses `not-found` for a county that is not the caller's, `detainee-moved-on` once it was passed on, `bad-input`
 * for a moment to come.
 */
export async function saveDetainee({ ctx, input }: Act<typeof SaveDetainee>): Promise<Detainee> {
  const { db, caller, now, service } = ctx
  const { id, countyCode } = input
  if (!serves(caller, ['county'], countyCode)) throw refuse('not-found')
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
  const before = made ? undefined : await lock(ctx, id)
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
  const row = await lock(ctx, input.id)
  if (!row) throw refuse('not-found')
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

/** Opens one in full, with a trace. Another county's is not found. */
export async function openDetainee({ ctx, input }: Act<typeof OpenDetainee>): Promise<Detainee> {
  const row = await transfers(ctx.db, ctx.caller, ['county'])
    .where('detainee_transfer.id', '=', input.id)
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  ctx.audit({
    act: 'opened',
    subjectType: 'detainee_transfer',
    subjectId: row.id,
    areaCode: row.county_code,
  })
  return detaineeOf(ctx, row.id)
}
