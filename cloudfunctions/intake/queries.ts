import { sql } from 'kysely'
import { aidStatuses, isOver } from '@contract/aid/statuses'
import type { Db } from '@server/database/client'
import { applications, type ApplicationRow } from '@server/kit/aid/rows'
import { countyOf } from '@contract/area'

export const findAgent = (db: Db, applicationId: string) =>
  db.selectFrom('aid_agent').selectAll().where('application_id', '=', applicationId).executeTakeFirst()

/** People who apply beside the first, in the order they were added. */
export const recipientsOf = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_recipient')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')

export async function countRecipients(db: Db, applicationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('aid_recipient')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A row by its id alone, locked: for acts whose actor is told by another table. */
export const lockRow = (db: Db, id: string): Promise<ApplicationRow> =>
  applications(db).where('aid_application.id', '=', id).forUpdate('aid_application').executeTakeFirstOrThrow()

/** Name of a place; of the county where it is none of its own. */
export async function areaName(db: Db, code: string): Promise<string> {
  const row = await db
    .selectFrom('area')
    .select('name')
    .where('code', 'in', [code, countyOf(code)])
    .orderBy('code', 'desc')
    .executeTakeFirstOrThrow()
  return row.name
}

/** Where and by whom an application was taken in. */
export const findCollectionOf = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_collection')
    .innerJoin('account', 'account.id', 'collector_id')
    .select(['receipt', 'tracking', 'area_code', 'collected_at', 'account.name as collector_name'])
    .where('application_id', '=', applicationId)
    .executeTakeFirst()

const SAME_MOST = 20

/** Begun and handed to nobody yet, or come to an end. */
const notOpen = aidStatuses.filter(
  (status) => ['draft', 'refused', 'terminated'].includes(status) || isOver(status),
)

/** Open applications that somebody of this one, the first or one beside them, made or is part of; itself left out. */
export const listSamePerson = (db: Db, { id, id_number_index }: ApplicationRow) => {
  const people = sql<string>`(select ${id_number_index}::text union
    select id_number_index from aid_recipient where application_id = ${id}::uuid and removed_at is null)`
  return applications(db)
    .where('aid_application.id', '<>', id)
    .where('status', 'not in', notOpen)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('id_number_index', 'in', people),
        exists(
          selectFrom('aid_recipient')
            .select('aid_recipient.id')
            .whereRef('application_id', '=', 'aid_application.id')
            .where('removed_at', 'is', null)
            .where('aid_recipient.id_number_index', 'in', people),
        ),
      ]),
    )
    .orderBy('submitted_at')
    .orderBy('aid_application.id')
    .limit(SAME_MOST)
    .execute()
}

/** What was passed on from detention that an application, or its draft, is made of (法援法 39). */
export const findPassedOn = (db: Db, applicationId: string) =>
  db
    .selectFrom('detainee_transfer')
    .select(['id', 'county_code', 'source_name', 'received_at', 'passed_at'])
    .where('application_id', '=', applicationId)
    .executeTakeFirst()

/** What an account began to take in at a counter. */
export const findBegun = (db: Db, collectorId: string, applicationId: string) =>
  db
    .selectFrom('aid_collection')
    .select('application_id')
    .where('collector_id', '=', collectorId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
