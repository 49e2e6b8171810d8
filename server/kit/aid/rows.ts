import { sql, type SelectQueryBuilder } from 'kysely'
import { isTakenIn } from '@contract/intake/taken-in'
import type { Decision, HistoryLine, Paper } from '@contract/aid/schema'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import { withinScope } from '@server/kit/scope'

/** Last day of the newest examination clock, of a notice's own three days; null before the centre received it. */
const reviewDueOn = sql<string | null>`(select due_on from aid_clock
  where application_id = aid_application.id and what in ('review', 'notified-defence') order by id desc limit 1)`

/** Applications and cases with the name of the county that has them (none for a draft). */
export const applications = (db: Db) =>
  db
    .selectFrom('aid_application')
    .leftJoin('area', 'area.code', 'aid_application.county_code')
    .selectAll('aid_application')
    .select(['area.name as county_name', reviewDueOn.as('review_due_on')])

type RowOf<Q> = Q extends SelectQueryBuilder<never, never, infer Row> ? Row : never
export type ApplicationRow = RowOf<ReturnType<typeof applications>>

/**
 * An account's own applications: those it made for itself, and those it filed for somebody as their representative,
 * near relative or helper (法援法 40). A station's or the centre's are the office's, and found here only as long as
 * they are a draft in the hands of who fills it.
 */
export const mine = (db: Db, accountId: string) =>
  applications(db).where(({ or, and, eb }) =>
    or([
      eb('applicant_id', '=', accountId),
      and([
        eb('filed_by', '=', accountId),
        or([eb('filed_as', 'in', ['representative', 'relative', 'helper']), eb('status', '=', 'draft')]),
      ]),
    ]),
  )

export const findMine = (db: Db, accountId: string, id: string): Promise<ApplicationRow | undefined> =>
  mine(db, accountId).where('aid_application.id', '=', id).executeTakeFirst()

/** The same, locked until the transaction ends. */
export const lockMine = (db: Db, accountId: string, id: string): Promise<ApplicationRow | undefined> =>
  mine(db, accountId).where('aid_application.id', '=', id).forUpdate('aid_application').executeTakeFirst()

/** The account that is told of a case: who applied, or who filed it for them as `mine` finds it; null for an office's. */
export const toldOf = ({
  applicant_id,
  filed_by,
  filed_as,
}: Pick<ApplicationRow, 'applicant_id' | 'filed_by' | 'filed_as'>): string | null =>
  applicant_id ?? (['representative', 'relative', 'helper'].includes(filed_as) ? filed_by : null)

/**
 * One's own: applied for, or filed for somebody. Nobody decides in their own cause; what an office took in at its
 * counter is the office's work.
 */
export const isOwn = (
  row: Pick<ApplicationRow, 'applicant_id' | 'filed_by' | 'filed_as'>,
  accountId: string,
): boolean => row.applicant_id === accountId || (row.filed_by === accountId && !isTakenIn(row.filed_as))

/**
 * What the caller's counties have received. A draft is nobody's but its applicant's, and what a station took in is
 * not the centre's before it was handed over.
 */
export const received = (db: Db, caller: Caller) =>
  applications(db)
    .where(withinScope('county_code', caller, ['county']))
    .where('number', 'is not', null)

export const findReceived = (db: Db, caller: Caller, id: string): Promise<ApplicationRow | undefined> =>
  received(db, caller).where('aid_application.id', '=', id).executeTakeFirst()

export const lockReceived = (db: Db, caller: Caller, id: string): Promise<ApplicationRow | undefined> =>
  received(db, caller).where('aid_application.id', '=', id).forUpdate('aid_application').executeTakeFirst()

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

/** What was done, oldest first; a timer's acts are the office's own. */
export async function listHistory(db: Db, applicationId: string): Promise<HistoryLine[]> {
  const rows = await db
    .selectFrom('aid_history')
    .leftJoin('account', 'account.id', 'aid_history.actor_id')
    .select(['act', 'at', 'actor', 'account.name'])
    .where('application_id', '=', applicationId)
    .orderBy('aid_history.id')
    .execute()
  return rows.map(({ act, at, actor, name }) => ({ act, at, actor, actorName: name }))
}

/**
 * The newest decision that stands: one overturned on objection stands no more, and one taken anew after it replaces
 * it; all are kept.
 */
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
      'aid_decision.decided_at as decidedAt',
      'account.name as deciderName',
      'next_due_on as nextDueOn',
    ])
    .where('aid_decision.application_id', '=', applicationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('aid_objection')
            .select('aid_objection.id')
            .whereRef('decision_id', '=', 'aid_decision.id')
            .where('outcome', '=', 'overturned'),
        ),
      ),
    )
    .orderBy('aid_decision.decided_at', 'desc')
    .executeTakeFirst()

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
