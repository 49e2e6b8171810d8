import { sql } from 'kysely'
import { adviserKinds, staffRoles } from '@contract/account/roles'
import { scopePrefix } from '@contract/area'
import type { Pattern, PatternsInput } from '@contract/roster/pattern-schema'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import { withinScope } from '@server/kit/scope'

const PATTERNS = 500

const patternsOf = (db: Db, caller: Caller) =>
  db
    .selectFrom('duty_pattern')
    .innerJoin('site', 'site.code', 'duty_pattern.site_code')
    .innerJoin('account as proposer', 'proposer.id', 'duty_pattern.proposed_by')
    .where(withinScope('site.area_code', caller, staffRoles))
    .selectAll('duty_pattern')
    .select(['site.name as site_name', 'site.area_code', 'proposer.name as proposer_name'])
    .select(
      sql<string[]>`array(select coalesce(account.name, '') from unnest(duty_pattern.people)
        with ordinality as rota (id, turn) left join account on account.id = rota.id order by rota.turn)`.as(
        'people_names',
      ),
    )
type PatternRow = Awaited<ReturnType<ReturnType<typeof patternsOf>['execute']>>[number]

const toPattern = (row: PatternRow): Pattern => ({
  id: row.id,
  lineId: row.line_id,
  version: row.version,
  status: row.status,
  siteCode: row.site_code,
  siteName: row.site_name,
  areaCode: row.area_code,
  kind: row.kind,
  cycle: row.cycle,
  weekdays: row.weekdays,
  anchorMonday: row.anchor_monday,
  weekOfMonth: row.week_of_month,
  monthOfQuarter: row.month_of_quarter,
  starts: row.starts,
  ends: row.ends,
  peopleNeeded: row.people_needed,
  restDays: row.rest_days,
  fields: row.fields,
  people: row.people,
  peopleNames: row.people_names,
  fromOn: row.from_on,
  toOn: row.to_on,
  proposedByName: row.proposer_name,
  proposedAt: row.proposed_at,
  decidedAt: row.decided_at,
  endedBecause: row.ended_because,
})

/** Patterns within the caller's scope, by site, each line's newest version first; at most 500. */
export async function listPatterns(
  db: Db,
  caller: Caller,
  { areaCode, siteCode, ended }: ReturnType<typeof PatternsInput.parse>,
): Promise<Pattern[]> {
  const rows = await patternsOf(db, caller)
    .$if(areaCode !== undefined, (rows) => rows.where('site.area_code', 'like', `${scopePrefix(areaCode!)}%`))
    .$if(siteCode !== undefined, (rows) => rows.where('site.code', '=', siteCode!))
    .$if(ended !== true, (rows) => rows.where('duty_pattern.status', '<>', 'ended'))
    .orderBy('site.area_code')
    .orderBy('site.code')
    .orderBy('line_id')
    .orderBy('version', 'desc')
    .limit(PATTERNS)
    .execute()
  return rows.map(toPattern)
}

/** One version within the caller's scope; undefined for any other. */
export async function findPattern(db: Db, caller: Caller, id: string): Promise<Pattern | undefined> {
  const row = await patternsOf(db, caller).where('duty_pattern.id', '=', id).executeTakeFirst()
  return row && toPattern(row)
}

/** Locks all versions of the line a version belongs to, so that proposals and decisions come one after another. */
export async function lockLine(db: Db, id: string) {
  const found = await db.selectFrom('duty_pattern').select('line_id').where('id', '=', id).executeTakeFirst()
  if (!found) return []
  return db
    .selectFrom('duty_pattern')
    .innerJoin('site', 'site.code', 'duty_pattern.site_code')
    .selectAll('duty_pattern')
    .select(['site.area_code', 'site.name as site_name'])
    .where('line_id', '=', found.line_id)
    .orderBy('version')
    .forUpdate('duty_pattern')
    .execute()
}
export type LockedPattern = Awaited<ReturnType<typeof lockLine>>[number]

/** A site in use within what the caller serves. */
export const findOwnSite = (db: Db, caller: Caller, code: string) =>
  db
    .selectFrom('site')
    .select(['code', 'area_code', 'name'])
    .where('code', '=', code)
    .where('active', '=', true)
    .where(withinScope('site.area_code', caller, staffRoles))
    .executeTakeFirst()

/** Those of some ids that may stand in a rota: active advisers. */
export async function advisersAmong(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('practitioner')
    .select('account_id')
    .where(sql<boolean>`account_id = any (${[...ids]}::uuid[])`)
    .where('active', '=', true)
    .where('kind', 'in', [...adviserKinds])
    .execute()
  return new Set(rows.map(({ account_id }) => account_id))
}
