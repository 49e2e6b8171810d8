import { sql } from 'kysely'
import type { DutyKind, ShiftStatus } from '@contract/duty/labels'
import type { PractitionerKind } from '@contract/account/roles'
import type { Colleague, Request, ShiftFacts } from '@contract/request/schema'
import type { RequestActor } from '@contract/request/workflow'
import type { Db } from '@server/database/client'

export const shiftFacts = [
  'duty_shift.id',
  'duty_shift.site_code as siteCode',
  'site.name as siteName',
  'duty_shift.kind',
  'duty_shift.day',
  'duty_shift.starts_at as startsAt',
  'duty_shift.ends_at as endsAt',
  'duty_shift.status',
] as const

/** Shifts with their site. */
export const shiftsWithSite = (db: Db) =>
  db.selectFrom('duty_shift').innerJoin('site', 'site.code', 'duty_shift.site_code')

/** Whether a shift is in a request that has no result yet. */
export const inRequest = sql<boolean>`exists (select from duty_request_shift
  where duty_request_shift.shift_id = duty_shift.id and duty_request_shift.open)`

/** Requests with both people and both shifts, newest first; narrow as needed. */
export const requests = (db: Db) =>
  db
    .selectFrom('duty_request')
    .innerJoin('account as asker', 'asker.id', 'duty_request.asker_id')
    .innerJoin('practitioner as asking', 'asking.account_id', 'duty_request.asker_id')
    .leftJoin('account as other', 'other.id', 'duty_request.other_id')
    .leftJoin('practitioner as asked', 'asked.account_id', 'duty_request.other_id')
    .select([
      'duty_request.id',
      'duty_request.kind',
      'duty_request.status',
      'duty_request.county_code as countyCode',
      'duty_request.asker_id as askerId',
      'asker.name as askerName',
      'asking.kind as askerKind',
      'asking.unit as askerUnit',
      'duty_request.other_id as otherId',
      'other.name as otherName',
      'asked.kind as otherKind',
      'asked.unit as otherUnit',
      'duty_request.from_on as fromOn',
      'duty_request.to_on as toOn',
      'duty_request.reason',
      'duty_request.asked_at as askedAt',
    ])
    .orderBy('duty_request.asked_at', 'desc')
    .orderBy('duty_request.id')

export type ListedRequest = Awaited<ReturnType<ReturnType<typeof requests>['execute']>>[number]

interface Part extends ShiftFacts {
  requestId: string
  part: 'own' | 'other'
}

const listParts = (db: Db, ids: readonly string[]): Promise<Part[]> =>
  shiftsWithSite(db)
    .innerJoin('duty_request_shift', 'duty_request_shift.shift_id', 'duty_shift.id')
    .select([...shiftFacts, 'duty_request_shift.request_id as requestId', 'duty_request_shift.part'])
    .where('duty_request_shift.request_id', 'in', ids)
    .execute()

const listSteps = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('duty_request_history')
    .select(['request_id', 'act', 'actor_id', 'note', 'at'])
    .where('request_id', 'in', ids)
    .orderBy('id')
    .execute()

/** What leaves did to shifts, as it was decided; what happened to a shift later is the shift's own history. */
const listOutcomes = (db: Db, ids: readonly string[]) =>
  shiftsWithSite(db)
    .innerJoin('shift_change', 'shift_change.shift_id', 'duty_shift.id')
    .leftJoin('account as sitter', 'sitter.id', 'shift_change.to_id')
    .select([...shiftFacts, 'shift_change.request_id as requestId', 'sitter.name as sitterName'])
    .where('shift_change.how', '=', 'leave')
    .where('shift_change.request_id', 'in', ids)
    .orderBy('duty_shift.starts_at')
    .orderBy('duty_shift.id')
    .execute()

/** Who somebody is in a request: one of the two, else the county's word; nobody is the system. */
const actorOf = (request: ListedRequest, actorId: string | null): RequestActor =>
  actorId === null
    ? 'system'
    : actorId === request.askerId
      ? 'asker'
      : actorId === request.otherId
        ? 'other'
        : 'county'

const colleague = (id: string, name: string, kind: PractitionerKind, unit: string | null): Colleague => ({
  id,
  name,
  kind,
  unit,
})

const factsOf = ({ requestId: _request, part: _part, ...facts }: Part): ShiftFacts => facts

/** Listed requests as everybody they concern sees them, each with its shifts and history. */
export async function viewsOf(db: Db, rows: readonly ListedRequest[]): Promise<Request[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const parts = await listParts(db, ids)
  const steps = await listSteps(db, ids)
  const outcomes = await listOutcomes(db, ids)
  const partOf = (id: string, which: Part['part']) => {
    const found = parts.find(({ requestId, part }) => requestId === id && part === which)
    return found ? factsOf(found) : null
  }
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    status: row.status,
    asker: colleague(row.askerId, row.askerName, row.askerKind, row.askerUnit),
    other: row.otherId ? colleague(row.otherId, row.otherName!, row.otherKind!, row.otherUnit) : null,
    shift: partOf(row.id, 'own'),
    otherShift: partOf(row.id, 'other'),
    fromOn: row.fromOn,
    toOn: row.toOn,
    reason: row.reason,
    askedAt: row.askedAt,
    history: steps
      .filter(({ request_id: id }) => id === row.id)
      .map(({ act, actor_id: actorId, note, at }) => ({ act, by: actorOf(row, actorId), note, at })),
    outcomes: outcomes
      .filter(({ requestId }) => requestId === row.id)
      .map(({ requestId: _request, sitterName, ...shift }) => ({ shift, sitterName })),
  }))
}

/** A shift as the roster has it, not locked; undefined for an unknown id. */
export const findShift = (db: Db, id: string) =>
  shiftsWithSite(db)
    .select([
      ...shiftFacts,
      'duty_shift.practitioner_id as practitionerId',
      'duty_shift.stands_in_for as standsInFor',
      'duty_shift.withdrawn_because as withdrawnBecause',
      'site.area_code as areaCode',
    ])
    .where('duty_shift.id', '=', id)
    .executeTakeFirst()

export interface FoundShift extends ShiftFacts {
  kind: DutyKind
  status: ShiftStatus
  practitionerId: string
  areaCode: string
}
