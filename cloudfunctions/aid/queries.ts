import { sql } from 'kysely'
import type { AidStatus } from '@contract/aid/statuses'
import { urgentDays } from '@contract/aid/rules'
import type { County, PromiseNotice } from '@contract/aid/schema'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import { mine, received, type ApplicationRow } from '@server/kit/aid/rows'

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
  mine(db, accountId).orderBy('saved_at', 'desc').orderBy('aid_application.id').limit(MINE_LENGTH).execute()

/** More than any county has waiting; the page says so when it is reached. */
const QUEUE_LENGTH = 500
const DECIDED_LENGTH = 100

/** A decision or its approval is waited for; the rest waits for somebody else, or was decided. */
const WAITING: AidStatus[] = ['submitted', 'proposed-grant', 'proposed-refuse']

const decidedAt = sql`(select max(decided_at) from aid_decision where application_id = aid_application.id)`

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
        .where('status', 'in', WAITING)
        .orderBy(
          sql`coalesce(limitation_on between ${urgent.from}::date and ${urgent.to}::date, false)`,
          'desc',
        )
        .orderBy('review_due_on')
        .orderBy(sql`(cardinality(groups) > 0 or circumstance is not null)`, 'desc')
        .orderBy('submitted_at')
        .limit(QUEUE_LENGTH)
        .execute()
    : received(db, caller)
        .where('status', 'not in', WAITING)
        .orderBy(sql`coalesce(${decidedAt}, submitted_at)`, 'desc')
        .orderBy('aid_application.id')
        .limit(DECIDED_LENGTH)
        .execute()
}

export const findSignature = (db: Db, applicationId: string) =>
  db.selectFrom('aid_signature').selectAll().where('application_id', '=', applicationId).executeTakeFirst()
