import { peopleSettings } from '@contract/people/settings'
import { sql } from 'kysely'
import { staffRoles } from '@contract/account/roles'
import { countyOf } from '@contract/area'
import type { PersonEvent, PersonFacts, Screening } from '@contract/people/schema'
import { actorOf, type RegisterActor } from '@contract/people/workflow'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { serves, type Caller } from '@server/kit/caller'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'

/** Who of the register a caller may see: their areas' people, and a township's staff those who live or work there. */
export const seen = (caller: Caller) =>
  sql<boolean>`(${withinScope('practitioner.area_code', caller, staffRoles)}
    or ${withinScope('practitioner.base_area_code', caller, staffRoles)})`

/** Who proposed a person last; each proposal and each return names somebody. */
export const proposerId = sql<string | null>`(
  select person_event.by_id from person_event
  where person_event.person_id = practitioner.account_id and person_event.act in ('propose', 'readmit')
  order by person_event.id desc limit 1)`

const people = (db: Db) =>
  db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select([
      'practitioner.account_id as id',
      'account.name',
      'practitioner.kind',
      'practitioner.unit',
      'practitioner.area_code as areaCode',
      'practitioner.status',
      'practitioner.licence_number as licenceNumber',
      'practitioner.phone_sealed as phoneSealed',
      'practitioner.known_by as knownBy',
      'practitioner.fields',
      'practitioner.base_area_code as baseAreaCode',
      'practitioner.villages',
      'practitioner.practising_since as practisingSince',
      'practitioner.criminal_since as criminalSince',
      'practitioner.knows_minors as knowsMinors',
      'practitioner.qualified',
      'practitioner.admitted_on as admittedOn',
    ])
    .select(proposerId.as('proposerId'))

export type PersonRow = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** A person within what the caller serves as staff; undefined for any other. */
export const findPerson = (db: Db, caller: Caller, id: string) =>
  people(db).where('practitioner.account_id', '=', id).where(seen(caller)).executeTakeFirst()

/** The caller's own entry, whatever its status. */
export const findOwn = (db: Db, accountId: string) =>
  people(db).where('practitioner.account_id', '=', accountId).executeTakeFirst()

/** People of any county by id. */
export const findByIds = (db: Db, ids: readonly string[]) =>
  people(db)
    .where(sql<boolean>`practitioner.account_id = any (${ids}::uuid[])`)
    .execute()

/**
 * Locks a county's register: two imports run one after the other, and whoever acts upon its people meanwhile waits.
 * The area by the weaker lock, so that other acts may still refer to it.
 */
export async function lockRegister(db: Db, countyCode: string): Promise<void> {
  await db.selectFrom('area').select('code').where('code', '=', countyCode).forNoKeyUpdate().execute()
  await db
    .selectFrom('practitioner')
    .select('account_id')
    .where('area_code', 'like', `${countyCode}%`)
    .orderBy('account_id')
    .forUpdate()
    .execute()
}

/** Locks people of the caller's counties, in order of id; those who are not theirs are left out. */
export const lockPeople = (db: Db, caller: Caller, ids: readonly string[]) =>
  people(db)
    .where(sql<boolean>`practitioner.account_id = any (${ids}::uuid[])`)
    .where(withinScope('practitioner.area_code', caller, ['county']))
    .orderBy('practitioner.account_id')
    .forUpdate('practitioner')
    .execute()

/** Whether the county asks for two people at an admission today. */
export const asksTwoPersons = async (db: Db, areaCode: string, now: Date): Promise<boolean> =>
  (await readSetting(db, peopleSettings, 'people.admission', countyOf(areaCode), shanghaiDate(now)))
    .twoPersons

/** How the caller stands to a person. */
export function standing(
  caller: Caller,
  { id, areaCode, proposerId }: Pick<PersonRow, 'id' | 'areaCode' | 'proposerId'>,
  twoPersons: boolean,
): RegisterActor | undefined {
  const role = (['county', 'city'] as const).find((role) => serves(caller, [role], areaCode))
  return actorOf({ personId: id, proposerId }, caller.accountId, role, twoPersons)
}

/** The same by the county's rule of today. */
export const standingOf = async (
  db: Db,
  caller: Caller,
  person: Pick<PersonRow, 'id' | 'areaCode' | 'proposerId'>,
  now: Date,
): Promise<RegisterActor | undefined> =>
  standing(caller, person, await asksTwoPersons(db, person.areaCode, now))

/** What happened with an entry, newest first. */
export const eventsOf = (db: Db, id: string): Promise<PersonEvent[]> =>
  db
    .selectFrom('person_event')
    .innerJoin('account', 'account.id', 'person_event.by_id')
    .select([
      'person_event.id',
      'person_event.act',
      'person_event.to_status as toStatus',
      'person_event.reason',
      'account.name as byName',
      'person_event.at',
      'person_event.effective_on as effectiveOn',
    ])
    .where('person_id', '=', id)
    .orderBy('person_event.id', 'desc')
    .execute()

/** Yearly screenings, newest first. */
export const screeningsOf = (db: Db, id: string): Promise<Screening[]> =>
  db
    .selectFrom('screening')
    .select(['year', 'politics', 'service', 'skill', 'ethics', 'result', 'note', 'at'])
    .where('person_id', '=', id)
    .orderBy('year', 'desc')
    .execute()

/** Facts as an entry has them, its number left as it is. */
export const factsOf = (row: PersonRow): PersonFacts => ({
  name: row.name,
  kind: row.kind,
  unit: row.unit,
  licenceNumber: row.licenceNumber,
  fields: row.fields,
  baseAreaCode: row.baseAreaCode,
  villages: row.villages,
  practisingSince: row.practisingSince,
  criminalSince: row.criminalSince,
  knowsMinors: row.knowsMinors,
  qualified: row.qualified,
})

/** Everybody of the counties the caller keeps, by county and name; `most` at most. */
export const peopleInScope = (db: Db, caller: Caller, most: number) =>
  people(db)
    .where(withinScope('practitioner.area_code', caller, ['county']))
    .orderBy('practitioner.area_code')
    .orderBy(sql`account.name collate "C"`)
    .orderBy('practitioner.account_id')
    .limit(most)
    .execute()
