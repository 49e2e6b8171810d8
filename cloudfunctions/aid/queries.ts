import type { County } from '@contract/aid/schema'
import type { Db } from '@server/database/client'
import { mine } from '@server/kit/aid/rows'

export const listCounties = (db: Db): Promise<County[]> =>
  db.selectFrom('area').select(['code', 'name']).where('level', '=', 'county').orderBy('code').execute()

/**
 * Papers an account has put into drafts, its own and those it fills for others; removed ones left out. Certain only
 * while the account is locked.
 */
export async function countDraftPapers(db: Db, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('aid_paper')
    .innerJoin('aid_application', 'aid_application.id', 'aid_paper.application_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('owner_id', '=', accountId)
    .where('status', '=', 'draft')
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

const MINE_LENGTH = 50

export const listOwn = (db: Db, accountId: string) =>
  mine(db, accountId).orderBy('saved_at', 'desc').orderBy('aid_application.id').limit(MINE_LENGTH).execute()
