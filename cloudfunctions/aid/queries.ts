import { sql, type SelectQueryBuilder } from 'kysely'
import type { AidStatus } from '@contract/aid/labels'
import { urgentDays } from '@contract/aid/rules'
import type { County, Decision, HistoryLine, Paper, PromiseNotice } from '@contract/aid/schema'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import { withinScope } from '@server/kit/scope'

/** The notice in force on a day ('YYYY-MM-DD'): the newest that had taken effect. */
export const getNotice = (db: Db, day: string): Promise<PromiseNotice> =>
  db
    .selectFrom('promise_notice')
    .select(['version', 'effective_from as effectiveFrom', 'title', 'items', 'authorisation'])
    .where('effective_from', '<=', day)
    .orderBy('effective_from', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

export const listCounties = (db: Db): Promise<County[]> =>
  db.selectFrom('area').select(['code', 'name']).where('level', '=', 'county').orderBy('code').execute()

export const findCounty = (db: Db, code: string): Promise<County | undefined> =>
  db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('level', '=', 'county')
    .where('code', '=', code)
    .executeTakeFirst()

/** Applications with the name of the county that received them (none for a draft). */
const applications = (db: Db) =>
  db
    .selectFrom('aid_application')
    .leftJoin('area', 'area.code', 'aid_application.county_code')
    .selectAll('aid_application')
    .select('area.name as county_name')

type RowOf<Q> = Q extends SelectQueryBuilder<never, never, infer Row> ? Row : never
export type ApplicationRow = RowOf<ReturnType<typeof applications>>

export const findOwn = (db: Db, accountId: string, id: string): Promise<ApplicationRow | undefined> =>
  applications(db)
    .where('aid_application.id', '=', id)
    .where('applicant_id', '=', accountId)
    .executeTakeFirst()

/** How many applications of an account are in a state; certain only while its account is locked. */
export async function countOwn(db: Db, accountId: string, status: AidStatus): Promise<number> {
  const { count } = await db
    .selectFrom('aid_application')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('applicant_id', '=', accountId)
    .where('status', '=', status)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Papers lying in all drafts of an account, removed ones left out; certain only while its account is locked. */
export async function countDraftPapers(db: Db, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('aid_paper')
    .innerJoin('aid_application', 'aid_application.id', 'aid_paper.application_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('applicant_id', '=', accountId)
    .where('status', '=', 'draft')
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

const MINE_LENGTH = 50

export const listOwn = (db: Db, accountId: string) =>
  applications(db)
    .leftJoin('aid_decision', 'aid_decision.application_id', 'aid_application.id')
    .select('aid_decision.next_due_on')
    .where('applicant_id', '=', accountId)
    .orderBy('saved_at', 'desc')
    .orderBy('aid_application.id')
    .limit(MINE_LENGTH)
    .execute()

/** What the caller's counties have received. A draft is nobody's but its applicant's. */
const received = (db: Db, caller: Caller) =>
  applications(db)
    .where(withinScope('county_code', caller, ['county']))
    .where('status', '<>', 'draft')

export const findReceived = (db: Db, caller: Caller, id: string): Promise<ApplicationRow | undefined> =>
  received(db, caller).where('aid_application.id', '=', id).executeTakeFirst()

export const lockReceived = (db: Db, caller: Caller, id: string): Promise<ApplicationRow | undefined> =>
  received(db, caller).where('aid_application.id', '=', id).forUpdate('aid_application').executeTakeFirst()

/** More than any county has waiting; the page says so when it is reached. */
const QUEUE_LENGTH = 500
const DECIDED_LENGTH = 100

/** In the order of `queueOrder`, so that a queue too long to show whole is cut at its least pressing end. */
export function listReceived(
  db: Db,
  caller: Caller,
  state: 'open' | 'decided',
  now: Date,
): Promise<ApplicationRow[]> {
  const urgent = urgentDays(now)
  return state === 'open'
    ? received(db, caller)
        .where('status', '=', 'submitted')
        .orderBy(
          sql`coalesce(limitation_on between ${urgent.from}::date and ${urgent.to}::date, false)`,
          'desc',
        )
        .orderBy('due_on')
        .orderBy(sql`(cardinality(groups) > 0 or circumstance is not null)`, 'desc')
        .orderBy('submitted_at')
        .limit(QUEUE_LENGTH)
        .execute()
    : received(db, caller)
        .leftJoin('aid_decision', 'aid_decision.application_id', 'aid_application.id')
        .where('status', '<>', 'submitted')
        .orderBy(sql`coalesce(aid_decision.decided_at, aid_application.submitted_at)`, 'desc')
        .orderBy('aid_application.id')
        .limit(DECIDED_LENGTH)
        .execute()
}

const papers = (db: Db, applicationId: string) =>
  db.selectFrom('aid_paper').where('application_id', '=', applicationId).where('removed_at', 'is', null)

export const listPapers = (db: Db, applicationId: string): Promise<Paper[]> =>
  papers(db, applicationId)
    .select(['id', 'kind', 'type', 'bytes', 'uploaded_at as uploadedAt'])
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute()

/** A paper of an application, with where its file lies. */
export const findPaper = (db: Db, applicationId: string, paperId: string) =>
  papers(db, applicationId)
    .select(['id', 'kind', 'type', 'storage_key'])
    .where('id', '=', paperId)
    .executeTakeFirst()

export const listHistory = (db: Db, applicationId: string): Promise<HistoryLine[]> =>
  db
    .selectFrom('aid_history')
    .innerJoin('account', 'account.id', 'aid_history.actor_id')
    .select(['act', 'at', 'by_applicant as byApplicant', 'account.name as actorName'])
    .where('application_id', '=', applicationId)
    .orderBy('aid_history.id')
    .execute()

export const findDecision = (
  db: Db,
  applicationId: string,
): Promise<(Decision & { nextDueOn: string }) | undefined> =>
  db
    .selectFrom('aid_decision')
    .innerJoin('account', 'account.id', 'aid_decision.decider_id')
    .select([
      'act',
      'number',
      'ground',
      'reasons',
      'decided_at as decidedAt',
      'account.name as deciderName',
      'next_due_on as nextDueOn',
    ])
    .where('application_id', '=', applicationId)
    .executeTakeFirst()

export const findSignature = (db: Db, applicationId: string) =>
  db.selectFrom('aid_signature').selectAll().where('application_id', '=', applicationId).executeTakeFirst()

/** Phone and address of a county's centre, as far as the bureau has filled them in. */
export const findCentre = (db: Db, countyCode: string) =>
  db
    .selectFrom('site')
    .select(['phone', 'address'])
    .where('kind', '=', 'county-centre')
    .where('area_code', '=', countyCode)
    .where('active', '=', true)
    .executeTakeFirst()

/** Accounts that decide for a county. */
export const listDeciders = async (db: Db, countyCode: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('staff_grant')
    .innerJoin('account', 'account.id', 'staff_grant.account_id')
    .select('account.id')
    .where('role', '=', 'county')
    .where('area_code', '=', countyCode)
    .where('ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .orderBy('account.id')
    .execute()
  return rows.map(({ id }) => id)
}
