import type { County, PromiseNotice } from '@contract/aid/schema'
import type { Db } from '@server/database/client'
import { mine } from '@server/kit/aid/rows'

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
