import { sql } from 'kysely'
import type { Role } from '@contract/account/roles'
import { detaineeDeadline } from '@contract/aid/clocks'
import { countyOf } from '@contract/area'
import { detaineeState } from '@contract/defence/rules'
import type { Detainee, DetaineeItem } from '@contract/defence/schema'
import { defenceSettings } from '@contract/defence/settings'
import { maskName } from '@contract/identity'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { servedAreas, serves, type Caller } from '@server/kit/caller'
import { isOverseer } from '@server/kit/overseer'
import { asStaff, type KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'
import { openDetaineeName, openDetaineeNote } from './sealed'

const registrars = ['county', 'station'] as const

/** The door of who registers: the centre, and a station that sits at a place of detention. */
export const asRegistrar = asStaff.use(({ ctx, next }) => {
  if (!registrars.some((role) => ctx.caller.roles.includes(role))) throw refuse('not-allowed')
  return next()
})

/** The door of who looks: who registers, and who watches over them. */
export const asDetaineeReader = asStaff.use(({ ctx, next }) => {
  if (!isOverseer(ctx.caller) && !ctx.caller.roles.includes('station')) throw refuse('not-allowed')
  return next()
})

/** Counties that a caller's stations lie in. */
export const countiesOfStations = (caller: Caller): string[] => servedAreas(caller, ['station']).map(countyOf)

/**
 * Rows of the caller's counties in these roles, and those they registered themselves at a station they still serve: a
 * station sees nobody else's.
 */
export const seenDetainees = (caller: Caller, roles: readonly Role[]) =>
  sql<boolean>`(${withinScope('detainee_transfer.county_code', caller, roles)}
    or (detainee_transfer.registered_by = ${caller.accountId}::uuid
      and detainee_transfer.county_code = any (${countiesOfStations(caller)}::text[])))`

/** Applications made in detention that the caller sees, with the case each became. */
export const detaineeRows = (db: Db, caller: Caller, roles: readonly Role[]) =>
  db
    .selectFrom('detainee_transfer')
    .innerJoin('area', 'area.code', 'detainee_transfer.county_code')
    .innerJoin('account', 'account.id', 'registered_by')
    .leftJoin('aid_application as taken', 'taken.id', 'detainee_transfer.application_id')
    .leftJoin('account as collector', 'collector.id', 'taken.filed_by')
    .selectAll('detainee_transfer')
    .select([
      'area.name as county_name',
      'account.name as clerk_name',
      'taken.number',
      'taken.status',
      'taken.filed_by',
      'collector.name as collector_name',
    ])
    .where(seenDetainees(caller, roles))

export type DetaineeRow = Awaited<ReturnType<ReturnType<typeof detaineeRows>['execute']>>[number]

/** One as lists show it, the name in part. */
export async function detaineeItemOf(
  { db, service, caller, now }: KnownContext,
  row: DetaineeRow,
): Promise<DetaineeItem> {
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
    application:
      row.application_id === null
        ? null
        : {
            id: row.application_id,
            number: row.number,
            collectorName: row.collector_name!,
            mine: row.status === 'draft' && row.filed_by === caller.accountId,
          },
  }
}

/** One in full, as who registered it and its county see it. Another's is not found. */
export async function detaineeOf(ctx: KnownContext, id: string): Promise<Detainee> {
  const row = await detaineeRows(ctx.db, ctx.caller, ['county'])
    .where('detainee_transfer.id', '=', id)
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  const centre = serves(ctx.caller, ['county'], row.county_code)
  return {
    ...(await detaineeItemOf(ctx, row)),
    name: openDetaineeName(ctx.service.keyring, row),
    countyCode: row.county_code,
    note: openDetaineeNote(ctx.service.keyring, row),
    registeredByName: row.clerk_name,
    mayPass: centre && row.passed_at === null,
    mayTakeIn: centre && row.passed_at !== null && row.application_id === null,
    asOf: ctx.now.toISOString(),
  }
}

/** One the caller sees in these roles, locked until the transaction ends. */
export const lockDetainee = ({ db, caller }: KnownContext, id: string) =>
  db
    .selectFrom('detainee_transfer')
    .selectAll()
    .where('id', '=', id)
    .where(seenDetainees(caller, ['county']))
    .forUpdate()
    .executeTakeFirst()
