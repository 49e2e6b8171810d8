import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { serves, type Caller } from '@server/kit/caller'
import type { KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { overseerRoles } from '@server/kit/overseer'

/** Findings with what names them; narrow and order as needed. */
export const findings = (db: Db) =>
  db
    .selectFrom('finding')
    .innerJoin('account as person', 'person.id', 'finding.practitioner_id')
    .innerJoin('practitioner', 'practitioner.account_id', 'finding.practitioner_id')
    .innerJoin('area as county', 'county.code', 'finding.county_code')
    .leftJoin('site', 'site.code', 'finding.site_code')
    .leftJoin('duty_shift', 'duty_shift.id', 'finding.shift_id')
    .leftJoin('account as finder', 'finder.id', 'finding.finder_id')
    .leftJoin('inspection_finding', 'inspection_finding.finding_id', 'finding.id')
    .select([
      'finding.id',
      'finding.county_code',
      'finding.source',
      'finding.practitioner_id',
      'finding.shift_id',
      'finding.violation',
      'finding.facts',
      'finding.finder_id',
      'finding.filed_at',
      'finding.status',
      'finding.due_on',
      'person.name as person_name',
      'practitioner.unit',
      'county.name as county_name',
      'site.name as site_name',
      'duty_shift.day as shift_day',
      'duty_shift.starts_at as shift_starts_at',
      'duty_shift.ends_at as shift_ends_at',
      'finder.name as finder_name',
      'inspection_finding.inspection_id',
    ])

export type FindingRow = Awaited<ReturnType<ReturnType<typeof findings>['execute']>>[number]

/** A finding of a county the caller serves; undefined for any other. */
export const findServed = (db: Db, caller: Caller, id: string): Promise<FindingRow | undefined> =>
  findings(db)
    .where('finding.id', '=', id)
    .where(withinScope('finding.county_code', caller, overseerRoles))
    .executeTakeFirst()

/** A finding about the caller; undefined for any other. */
export const findOwn = (db: Db, caller: Caller, id: string): Promise<FindingRow | undefined> =>
  findings(db)
    .where('finding.id', '=', id)
    .where('finding.practitioner_id', '=', caller.accountId)
    .executeTakeFirst()

/** In which staff role a county is the caller's; the nearer one where both fit. */
export const roleAt = (caller: Caller, countyCode: string): 'county' | 'city' | undefined =>
  overseerRoles.find((role) => serves(caller, [role], countyCode))

const lock = (db: Db, id: string) =>
  db.selectFrom('finding').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

/** Locks a finding within the caller's reach, as it is now. Refuses `not-found`. */
export async function lockServed({ db, caller }: KnownContext, id: string): Promise<FindingRow> {
  // in two steps: the second sees what was committed while the first took the lock
  await lock(db, id)
  const row = await findServed(db, caller, id)
  if (!row) throw refuse('not-found')
  return row
}

/** Locks a finding about the caller. Refuses `not-found`. */
export async function lockOwn({ db, caller }: KnownContext, id: string): Promise<FindingRow> {
  await lock(db, id)
  const row = await findOwn(db, caller, id)
  if (!row) throw refuse('not-found')
  return row
}

/** Decisions of a finding, first before appeal. */
export const decisionsOf = (db: Db, findingId: string) =>
  db
    .selectFrom('finding_decision')
    .innerJoin('account', 'account.id', 'finding_decision.decider_id')
    .select([
      'instance',
      'outcome',
      'amount_fen as amountFen',
      'points',
      'reasons',
      'decided_at as decidedAt',
      'decider_id as deciderId',
      'account.name as deciderName',
    ])
    .where('finding_id', '=', findingId)
    .orderBy('instance', 'desc')
    .execute()

/** The circular of a finding; undefined where there is none. */
export const circularsOf = (db: Db) =>
  db
    .selectFrom('circular')
    .select(['finding_id as findingId', 'number', 'title', 'body', 'published_at as publishedAt'])
