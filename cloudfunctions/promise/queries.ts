import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { stakeIn } from '@server/kit/aid/stake'
import { applications, toldOf } from '@server/kit/aid/rows'
import type { Caller } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import type { KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'

/** Rows of one list at most. */
export const LENGTH = 200

/** Applications of the counties an overseer serves. */
export const overseen = (db: Db, caller: Caller) =>
  applications(db)
    .where(withinScope('aid_application.county_code', caller, overseerRoles))
    .where('number', 'is not', null)

/** The month an application was drawn for; undefined when it was not. */
export const findDrawn = async (db: Db, applicationId: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('promise_sample_item')
      .innerJoin('promise_sample', 'promise_sample.id', 'promise_sample_item.sample_id')
      .select('month')
      .where('application_id', '=', applicationId)
      .executeTakeFirst()
  )?.month

const checksOf = (db: Db) =>
  db
    .selectFrom('aid_check')
    .innerJoin('account as asker', 'asker.id', 'aid_check.asked_by')
    .leftJoin('account as answerer', 'answerer.id', 'aid_check.answered_by')
    .selectAll('aid_check')
    .select(['asker.name as asker_name', 'answerer.name as answerer_name'])

export const listChecks = (db: Db, applicationId: string) =>
  checksOf(db)
    .where('application_id', '=', applicationId)
    .orderBy('asked_on', 'desc')
    .orderBy('aid_check.id')
    .execute()

export const findCheck = (db: Db, id: string) =>
  checksOf(db).where('aid_check.id', '=', id).executeTakeFirst()
export type CheckRow = NonNullable<Awaited<ReturnType<typeof findCheck>>>

/** The promise of an application that is or was held to be false, the newest. */
export const findNewestFalse = (db: Db, applicationId: string) =>
  db
    .selectFrom('false_promise')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('proposed_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The newest untrue check on which no promise was held to be false yet. */
export const findUnused = async (db: Db, applicationId: string): Promise<string | null> =>
  (
    await db
      .selectFrom('aid_check')
      .select('id')
      .where('application_id', '=', applicationId)
      .where('result', '=', 'untrue')
      .where('id', 'not in', (of) => of.selectFrom('false_promise').select('check_id'))
      .orderBy('answered_on', 'desc')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
  )?.id ?? null

/** Promises held to be false, with their case and everybody's names. */
export const falseRows = (db: Db) =>
  db
    .selectFrom('false_promise')
    .innerJoin('aid_application', 'aid_application.id', 'false_promise.application_id')
    .innerJoin('area', 'area.code', 'aid_application.county_code')
    .innerJoin('account as proposer', 'proposer.id', 'false_promise.proposed_by')
    .leftJoin('account as hearer', 'hearer.id', 'false_promise.heard_by')
    .leftJoin('account as decider', 'decider.id', 'false_promise.decided_by')
    .leftJoin('account as finer', 'finer.id', 'false_promise.fine_decided_by')
    .leftJoin('account as corrector', 'corrector.id', 'false_promise.corrected_by')
    .selectAll('false_promise')
    .select([
      'aid_application.number',
      'area.code as county_code',
      'aid_application.name_sealed',
      'aid_application.status',
      'aid_application.applicant_id',
      'aid_application.filed_by',
      'aid_application.filed_as',
      'aid_application.handler_id',
      'area.name as county_name',
      'proposer.name as proposer_name',
      'hearer.name as hearer_name',
      'decider.name as decider_name',
      'finer.name as finer_name',
      'corrector.name as corrector_name',
    ])
    .select(({ selectFrom }) =>
      selectFrom('aid_link_code')
        .select('ended_at')
        .whereRef('aid_link_code.application_id', '=', 'false_promise.application_id')
        .where('used_by', 'is not', null)
        .as('linked_at'),
    )

/** Those of the counties an overseer serves. */
export const overseenFalse = (db: Db, caller: Caller) =>
  falseRows(db).where(withinScope('aid_application.county_code', caller, overseerRoles))

export const findFalse = (db: Db, caller: Caller, id: string) =>
  overseenFalse(db, caller).where('false_promise.id', '=', id).executeTakeFirst()
export type FalseRow = NonNullable<Awaited<ReturnType<typeof findFalse>>>

/** The same, locked until the transaction ends. Refuses `not-found` outside the given roles' scope. */
export async function lockFalse(
  { db, caller }: KnownContext,
  id: string,
  roles: readonly ('county' | 'city')[],
): Promise<FalseRow> {
  const row = await falseRows(db)
    .where(withinScope('aid_application.county_code', caller, roles))
    .where('false_promise.id', '=', id)
    .forUpdate('false_promise')
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  return row
}

/** Whether the applicant was sent a message when it was held to be false; who took their case up later was not. */
export const isTold = (row: FalseRow): boolean =>
  toldOf(row) !== null && (row.linked_at === null || Date.parse(row.linked_at) <= Date.parse(row.proposed_at))

/** How the applicant's side stands: whether they said it, by when, and whether anybody was told of it. */
export const hearingOf = (row: FalseRow) => ({
  said: row.said_at !== null,
  hearBy: row.hear_by,
  told: isTold(row),
})

/** How the caller is bound up with the case of a promise held to be false. */
export const stakeOf = ({ db, caller }: KnownContext, row: FalseRow) =>
  stakeIn(db, { ...row, id: row.application_id }, caller)
