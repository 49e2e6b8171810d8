import { sql, type SqlBool } from 'kysely'
import type { Role } from '@contract/account/roles'
import { areaLevel, countyOf, scopePrefix } from '@contract/area'
import type { LedgerFilters } from '@contract/consultation/search-schema'
import { addDays, atShanghai } from '@contract/time'
import type { Db } from '@server/database/client'
import { servedAreas, type Caller } from '@server/kit/caller'
import { isSetAside } from '@server/kit/ratings/set-aside'
import { withinScope } from '@server/kit/scope'
import { consultations } from '@server/kit/ledger/records'

/** Advisers one name may mean; the first letters of so many more mean nobody in particular. */
const NAMESAKES = 200

/** Records with what a list of the ledger shows beside them: how they were rated. */
export const ledgerRows = (db: Db) =>
  consultations(db)
    .leftJoin('rating_appeal', 'rating_appeal.consultation_id', 'consultation.id')
    .select(['rating.satisfaction', 'rating.way', isSetAside.as('set_aside')])

export type LedgerQueryRow = Awaited<ReturnType<ReturnType<typeof ledgerRows>['execute']>>[number]

/** Counties that what is asked for lies in; undefined where a city is asked for as a whole. */
function countiesOf(caller: Caller, roles: readonly Role[], areaCode: string | undefined) {
  const areas = areaCode ? [areaCode] : servedAreas(caller, roles)
  return areas.every((area) => areaLevel(area) !== 'city') ? [...new Set(areas.map(countyOf))] : undefined
}

const advisersNamed = async (db: Db, name: string): Promise<string[]> =>
  (
    await db
      .selectFrom('practitioner')
      .innerJoin('account', 'account.id', 'practitioner.account_id')
      .select('account.id')
      .where(sql<SqlBool>`starts_with(account.name, ${name})`)
      .limit(NAMESAKES)
      .execute()
  ).map(({ id }) => id)

/** Of a record, that its words are for this reader: searching is no way round a closed record (`viewOf`). */
const wordsShown = (caller: Caller) =>
  sql<SqlBool>`(not consultation.minor or consultation.practitioner_id = ${caller.accountId})`
const contactShown = (caller: Caller) =>
  sql<SqlBool>`(not consultation.minor and not consultation.safe_mode or consultation.practitioner_id = ${caller.accountId})`

const rated = sql<SqlBool>`exists (select from rating where rating.consultation_id = consultation.id)`
const ratedAs = (satisfaction: string) => sql<SqlBool>`exists (
  select from rating left join rating_appeal using (consultation_id)
  where rating.consultation_id = consultation.id and rating.satisfaction = ${satisfaction}
    and rating_appeal.outcome is distinct from 'set-aside')`

/** Records, by their keys alone, that lie within what a caller serves in one of the roles. */
function servedKeys(db: Db, caller: Caller, roles: readonly Role[], areaCode?: string) {
  const counties = countiesOf(caller, roles, areaCode)
  return (
    db
      .selectFrom('consultation')
      .select(['consultation.id', 'consultation.occurred_at'])
      .where(withinScope('consultation.area_code', caller, roles))
      // says again what the line before says, in the words of an index that keeps each county in order
      .$if(counties?.length === 1, (query) =>
        query.where(sql<SqlBool>`left(consultation.area_code, 6) = ${counties?.[0]}`),
      )
      .$if(areaCode !== undefined, (query) =>
        query.where('consultation.area_code', 'like', `${scopePrefix(areaCode!)}%`),
      )
  )
}

export type KeyQuery = ReturnType<typeof servedKeys>

/** What is looked for; a part left out does not matter. */
type Asked = Pick<LedgerFilters, 'from' | 'to'> & Partial<LedgerFilters>

/** Keys of the records that answer to all filters, within what a caller serves in one of the roles. */
export async function found(
  db: Db,
  caller: Caller,
  roles: readonly Role[],
  filters: Asked,
): Promise<KeyQuery> {
  const { areaCode, siteCode, adviser, channel, type, group, result, rating, risk, words } = filters
  const advisers = adviser ? await advisersNamed(db, adviser) : []
  let query = servedKeys(db, caller, roles, areaCode)
    .where('consultation.occurred_at', '>=', atShanghai(filters.from, '00:00'))
    .where('consultation.occurred_at', '<', atShanghai(addDays(filters.to, 1), '00:00'))
  if (siteCode) query = query.where('consultation.site_code', '=', siteCode)
  if (adviser) query = query.where(sql<SqlBool>`consultation.practitioner_id = any(${advisers}::uuid[])`)
  if (channel) query = query.where('consultation.channel', '=', channel)
  if (type)
    query = type.includes('.')
      ? query.where('consultation.subtype', '=', type)
      : query.where(sql<SqlBool>`consultation.matter_type = ${type}`)
  if (group) query = query.where(sql<SqlBool>`${group} = any(consultation.groups)`)
  if (result) query = query.where('consultation.result', '=', result)
  if (risk === 'any') query = query.where(sql<SqlBool>`consultation.risks <> '{}'`)
  else if (risk)
    query = query.where(sql<SqlBool>`consultation.risks <> '{}' and ${risk} = any(consultation.risks)`)
  if (words)
    query = query.where(wordsShown(caller)).where(sql<SqlBool>`strpos(consultation.summary, ${words}) > 0`)
  if (rating === 'rated') query = query.where(rated)
  else if (rating === 'unrated') query = query.where(sql<SqlBool>`not ${rated}`)
  else if (rating) query = query.where(ratedAs(rating))
  return query
}

/** Keys of the records of an exact phone that show it to this caller. */
export const foundByPhone = (db: Db, caller: Caller, roles: readonly Role[], phoneIndex: string): KeyQuery =>
  servedKeys(db, caller, roles)
    .where('consultation.client_phone_index', '=', phoneIndex)
    .where(contactShown(caller))

/** Whole records of some keys, as they are now. */
export const rowsOf = (db: Db, keys: readonly { id: string }[]) =>
  ledgerRows(db).where(sql<SqlBool>`consultation.id = any(${keys.map(({ id }) => id)}::uuid[])`)
