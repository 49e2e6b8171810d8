import { sql } from 'kysely'
import type { PaperCode } from '@contract/document/titles'
import type { CaseFacts } from '@contract/document/rules'
import type { TemplateSource } from '@contract/document/schema'
import type { Db } from '@server/database/client'
import type { ApplicationRow } from '@server/kit/aid/rows'

/** Wordings that may hold in a county (or in the city): its own before the city's, the newest first. */
export const templateVersions = (db: Db, areaCode: string) =>
  db
    .selectFrom('document_template')
    .leftJoin('account', 'account.id', 'document_template.made_by')
    .select([
      'document_template.id',
      'code',
      'county_code',
      'title',
      'body',
      'effective_from',
      'made_by',
      'account.name as made_by_name',
    ])
    .where(({ or, eb }) => or([eb('county_code', 'is', null), eb('county_code', '=', areaCode)]))
    .orderBy(sql`county_code is null`)
    .orderBy('effective_from', 'desc')

/** The wording in force in a county on a day; every paper is shipped with one. */
export const getTemplate = (db: Db, code: PaperCode, areaCode: string, day: string) =>
  templateVersions(db, areaCode)
    .where('code', '=', code)
    .where('effective_from', '<=', day)
    .limit(1)
    .executeTakeFirstOrThrow()

export const sourceOf = (row: { county_code: string | null; made_by: string | null }): TemplateSource =>
  row.county_code ? 'county' : row.made_by ? 'city' : 'shipped'

/** Papers made of a case, newest first. */
export const documentsOf = (db: Db, applicationId: string) =>
  db
    .selectFrom('issued_document')
    .innerJoin('account', 'account.id', 'issued_document.issued_by')
    .selectAll('issued_document')
    .select('account.name as issued_by_name')
    .where('application_id', '=', applicationId)
    .orderBy('issued_at', 'desc')
    .orderBy('issued_document.id')

export const findDocument = (db: Db, id: string) =>
  db.selectFrom('issued_document').selectAll().where('id', '=', id).executeTakeFirst()

export type DocumentRow = NonNullable<Awaited<ReturnType<typeof findDocument>>>

/** The newest decision of a case. */
export const findDecided = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_decision')
    .innerJoin('account', 'account.id', 'aid_decision.decider_id')
    .select(['act', 'number', 'ground', 'reasons', 'decided_at', 'account.name as decider_name'])
    .where('application_id', '=', applicationId)
    .orderBy('decided_at', 'desc')
    .executeTakeFirst()

/** The newest objection of a case that was decided on, with the number the bureau's decision has. */
export const findObjectionDecided = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_objection')
    .select('number')
    .where('application_id', '=', applicationId)
    .where('number', 'is not', null)
    .orderBy('decided_at', 'desc')
    .executeTakeFirst()

/** The newest termination of a case, with the number it was decided under. */
export const findTermination = (db: Db, applicationId: string) =>
  db
    .selectFrom('case_termination')
    .select(['number', 'ground', 'reasons'])
    .where('application_id', '=', applicationId)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Whether aid was given first and its papers were to follow, whatever was decided later. */
const isProvisional = async (db: Db, applicationId: string): Promise<boolean> =>
  (await db
    .selectFrom('aid_decision')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('provisional', '=', true)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** What decides which papers can be made of a case now. */
export async function factsOf(db: Db, row: ApplicationRow): Promise<CaseFacts> {
  const inForce = await documentsOf(db, row.id).where('ended_at', 'is', null).execute()
  const objection = await findObjectionDecided(db, row.id)
  return {
    numbered: row.number !== null,
    decision: (await findDecided(db, row.id))?.act ?? null,
    objection: objection
      ? { papered: inForce.some((it) => it.code === 'objection' && it.number === objection.number) }
      : null,
    means: row.means_path,
    provisional: await isProvisional(db, row.id),
    handled: row.handler_id !== null,
    terminated: (await findTermination(db, row.id)) !== undefined,
    closed: row.closed_on !== null,
    inForce: inForce.map(({ code }) => code),
  }
}

/** The newest change of lawyer that was allowed (法援法 55): why, and who had the case until then. */
export const findChanged = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_change')
    .innerJoin('aid_assignment', 'aid_assignment.id', 'assignment_id')
    .select(['reasons', 'aid_assignment.practitioner_id'])
    .where('aid_change.application_id', '=', applicationId)
    .where('aid_change.outcome', '=', 'allowed')
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
