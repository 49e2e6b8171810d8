import type { AidForm } from '@contract/aid/labels'
import { MEETING } from '@contract/casework/papers'
import type { CasePaper } from '@contract/casework/schema'
import type { StageRule } from '@contract/casework/acts'
import type { CaseStage } from '@contract/casework/stages'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { rulesHeld } from './rules-held'

/**
 * Papers a file of this case's form of aid may have, of every stage, in the order of its pages: as its county had it
 * on the day the case was received, so that what is wanted of a file does not change while it is handled.
 */
export async function paperRules(
  db: Db,
  row: { aid_form: AidForm | null; county_code: string | null; submitted_at: string | null },
): Promise<StageRule[]> {
  const rows = await rulesHeld(db, row.county_code!, shanghaiDate(row.submitted_at!))
    .where('aid_form', '=', row.aid_form!)
    .execute()
  return rows
    .filter(({ retired }) => !retired)
    .map(({ stage, code, name, required, when_terminated, page_order }) => ({
      stage,
      code,
      name,
      required,
      whenTerminated: when_terminated,
      pageOrder: page_order,
    }))
    .sort((a, b) => a.stage.localeCompare(b.stage) || a.pageOrder - b.pageOrder)
}

const papers = (db: Db, applicationId: string) =>
  db.selectFrom('case_paper').where('application_id', '=', applicationId).where('removed_at', 'is', null)

/** Papers in a file, in the order of its pages. */
export const casePapers = (db: Db, applicationId: string): Promise<CasePaper[]> =>
  papers(db, applicationId)
    .select(['id', 'code', 'name', 'stage', 'type', 'bytes', 'created_at as createdAt'])
    .orderBy('page_order')
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** One of them, with where it lies. */
export const findCasePaper = (db: Db, applicationId: string, paperId: string) =>
  papers(db, applicationId)
    .select(['id', 'code', 'type', 'storage_key', 'created_by'])
    .where('id', '=', paperId)
    .executeTakeFirst()

/** What a file has, by code; a first meeting signed on the phone counts as its record (148号令 29). */
export async function presentCodes(db: Db, applicationId: string): Promise<string[]> {
  const rows = await papers(db, applicationId).select('code').distinct().execute()
  const meeting = await db
    .selectFrom('case_meeting')
    .select('id')
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  return [...rows.map(({ code }) => code), ...(meeting ? [MEETING] : [])]
}

/** The engagement of whoever has the case now; undefined before they signed. */
export const findEngagement = (db: Db, row: { id: string; handler_id: string | null }) =>
  db
    .selectFrom('case_engagement')
    .selectAll()
    .where('application_id', '=', row.id)
    .where('handler_id', '=', row.handler_id)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Rules of one stage among those of a form. */
export const rulesOfStage = (rules: readonly StageRule[], stage: CaseStage): StageRule[] =>
  rules.filter((rule) => rule.stage === stage)
